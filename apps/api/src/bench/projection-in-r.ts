/** The peer of the projection benchmark: the same model in R, all runs at once as matrices of runs by cells, rates from
 *  `rbeta` and `rgamma`. It reads its figures once, then answers each line of its input with one line of JSON.
 *  `time`: the time of drawing, walking and sorting. `answer`: the path at the mean rates, and the quantiles of a fan. */
export const PROJECTION_IN_R = `
source(commandArgs(trailingOnly = TRUE)[1])
cells <- ranks * bands
band_of <- rep(seq_len(bands), ranks)
rank_of <- rep(seq_len(ranks), each = bands)
low <- which(rank_of < ranks)
young <- which(band_of < bands)

move_on <- function(people, leaving, promotion) {
  gone <- people * leaving[, band_of, drop = FALSE]
  people <- people - gone
  up <- people[, low, drop = FALSE] * promotion[, rank_of[low], drop = FALSE]
  people[, low] <- people[, low] - up
  people[, low + bands] <- people[, low + bands] + up
  older <- people[, young, drop = FALSE] * rep(ageing[band_of[young]], each = nrow(people))
  people[, young] <- people[, young] - older
  people[, young + 1] <- people[, young + 1] + older
  list(people = people, left = rowSums(gone))
}

walk <- function(group, others, intake_share) {
  n <- length(intake_share)
  share <- matrix(0, n, years + 1)
  of_group <- matrix(stock_group, n, cells, byrow = TRUE)
  of_others <- matrix(stock_others, n, cells, byrow = TRUE)
  share[, 1] <- rowSums(of_group) / (rowSums(of_group) + rowSums(of_others))
  for (year in seq_len(years)) {
    moved <- move_on(of_group, group$leaving, group$promotion)
    moved_others <- move_on(of_others, others$leaving, others$promotion)
    places <- moved$left + moved_others$left
    of_group <- moved$people + places * intake_share * group$entry
    of_others <- moved_others$people + places * (1 - intake_share) * others$entry
    all_group <- rowSums(of_group)
    share[, year + 1] <- all_group / (all_group + rowSums(of_others))
  }
  share
}

draw_beta <- function(events, exposure) {
  matrix(rbeta(runs * length(events), rep(events + 0.5, each = runs), rep(exposure - events + 0.5, each = runs)), runs)
}
draw_side <- function(side) {
  entry <- matrix(rgamma(runs * cells, rep(side$entry, each = runs)), runs)
  list(leaving = draw_beta(side$leaving_events, side$leaving_years),
       promotion = draw_beta(side$promotion_events, side$promotion_years),
       entry = entry / rowSums(entry))
}
mean_side <- function(side) {
  list(leaving = rbind((side$leaving_events + 0.5) / (side$leaving_years + 1)),
       promotion = rbind((side$promotion_events + 0.5) / (side$promotion_years + 1)),
       entry = rbind(side$entry / sum(side$entry)))
}
fan <- function() {
  share <- walk(draw_side(group), draw_side(others), rbeta(runs, intake[1] + 0.5, intake[2] + 0.5))
  apply(share, 2, quantile, c(0.025, 0.1, 0.5, 0.9, 0.975), names = FALSE)
}

number <- function(x) paste0("[", paste(sprintf("%.17g", x), collapse = ","), "]")
replies <- list(
  time = function() {
    cpu <- proc.time()
    started <- Sys.time()
    fan()
    ms <- as.numeric(Sys.time() - started, units = "secs") * 1000
    cpu <- sum((proc.time() - cpu)[c("user.self", "sys.self")]) * 1000
    sprintf('{"ms":%.17g,"cpuMs":%.17g}', ms, cpu)
  },
  answer = function() {
    set.seed(8)
    central <- walk(mean_side(group), mean_side(others), (intake[1] + 0.5) / (sum(intake) + 1))
    sprintf('{"central":%s,"fan":[%s]}', number(central), paste(apply(fan(), 2, number), collapse = ","))
  }
)
input <- file("stdin", "r")
while (length(asked <- readLines(input, 1)) == 1) cat(replies[[asked]](), "\\n", sep = "")
`;
