/** The peer of the retention benchmark: R with its package survival. It reads the rows once, one per person and month as
 *  monthly files have them, then answers each line of its input with one line of JSON. `time`: the time of preparing stays
 *  from the rows and fitting the curves.
 *  `answer`: the curves, step by step, and the log-rank statistic with delayed entry, which `survdiff` does not do. */
export const RETENTION_IN_R = `
suppressPackageStartupMessages(library(survival))
paths <- commandArgs(trailingOnly = TRUE)
days <- scan(paths[2], quiet = TRUE)
held <- matrix(readBin(paths[1], integer(), file.size(paths[1]) / 4), ncol = 5)
rows <- data.frame(person = held[, 1], month = held[, 2], service_start = held[, 3], leaving_day = held[, 4], group = held[, 5])
n <- nrow(rows)

prepare <- function() {
  rows <- rows[order(rows$person, rows$month, method = "radix"), ]
  opens <- c(TRUE, rows$person[-1] != rows$person[-n] | rows$month[-1] != rows$month[-n] + 1L)
  first <- which(opens)
  last <- c(first[-1] - 1L, n)
  start <- rows$service_start[first]
  gone <- rows$month[last] < length(days)
  on <- rows$leaving_day[last]
  until <- days[pmin(rows$month[last] + 1L, length(days))]
  exit_day <- ifelse(gone & !is.na(on), on, until)
  before <- c(Inf, days)[rows$month[first]]
  entry <- ifelse(start > before, 0, days[rows$month[first]] - start)
  exit <- exit_day - start
  kept <- exit > entry
  list(entry = entry[kept], exit = exit[kept], gone = gone[kept], group = rows$group[first][kept])
}
curves_of <- function(stays) survfit(Surv(entry, exit, gone) ~ group, data = stays, conf.type = "log-log")

log_rank <- function(stays) {
  times <- sort(unique(stays$exit[stays$gone]))
  groups <- sort(unique(stays$group))
  at_risk <- sapply(groups, function(g) {
    entry <- sort(stays$entry[stays$group == g])
    exit <- sort(stays$exit[stays$group == g])
    findInterval(times, entry, left.open = TRUE) - findInterval(times, exit, left.open = TRUE)
  })
  left <- sapply(groups, function(g) tabulate(match(stays$exit[stays$gone & stays$group == g], times), length(times)))
  everybody <- rowSums(at_risk)
  all_left <- rowSums(left)
  share <- at_risk / everybody
  spread <- ifelse(everybody > 1, all_left * (everybody - all_left) / (everybody - 1), 0)
  variance <- diag(colSums(spread * share)) - crossprod(share * spread, share)
  u <- (colSums(left) - colSums(all_left * share))[-1]
  sum(u * solve(variance[-1, -1], u))
}

number <- function(x) ifelse(is.na(x), "null", sprintf("%.17g", x))
replies <- list(
  time = function() {
    cpu <- proc.time()
    started <- Sys.time()
    curves_of(prepare())
    ms <- as.numeric(Sys.time() - started, units = "secs") * 1000
    cpu <- sum((proc.time() - cpu)[c("user.self", "sys.self")]) * 1000
    sprintf('{"ms":%s,"cpuMs":%s}', number(ms), number(cpu))
  },
  answer = function() {
    stays <- prepare()
    curves <- curves_of(stays)
    group <- rep(sort(unique(stays$group)), curves$strata)
    steps <- cbind(group, curves$time, curves$n.risk, curves$n.event, curves$surv, curves$lower, curves$upper)
    steps <- steps[curves$n.event > 0, ]
    text <- apply(steps, 1, function(step) paste0("[", paste(number(step), collapse = ","), "]"))
    sprintf('{"stays":%d,"steps":[%s],"logRank":%s}', length(stays$exit), paste(text, collapse = ","), number(log_rank(stays)))
  }
)
input <- file("stdin", "r")
while (length(asked <- readLines(input, 1)) == 1) cat(replies[[asked]](), "\\n", sep = "")
`;
