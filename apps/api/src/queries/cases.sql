-- Written by "npm run generate": what is really sent, for review. Nothing reads this file, and no value stands in it.

-- cases/append-entries.ts

insert into cases.entry (case_id, seq, id, class, ciphertext, digest)
  select $1, seq, id, class, decode(ciphertext, 'base64'), decode(digest, 'hex')
    from unnest($2::smallint[], $3::uuid[], $4::text[], $5::text[], $6::text[]) as e (seq, id, class,
        ciphertext, digest);

select seq, id, class, encode(digest, 'hex') as digest from cases.entry where case_id = $1 order by seq;

-- cases/case-files.service.ts

select account from cases.exclusion where case_id = $1 order by 1;

select after, to_char(due, 'YYYY-MM-DD') as due,
       case when state = 'waiting' and due <= $2 then 'due' else state end as state
  from cases.due_check where case_id = $1 order by due, after;

select id, seq, class, replace(encode(ciphertext, 'base64'), E'\n', '') as ciphertext,
       encode(digest, 'hex') as digest, to_char(removed_on, 'YYYY-MM-DD') as "removedOn"
  from cases.entry where case_id = $1 order by seq;

select l.account as id, p.display_name as "displayName", p.post, l.department, l.gender,
       coalesce(l.recipient, '') as recipient, coalesce(l.verify_key, '') as "verifyKey",
       not exists (select from cases.reader r
                    where r.case_id = $1 and r.account = l.account and r.recipient = l.recipient) as "waitsForKeys"
  from cases.listener l join cases.person p on p.id = l.account where l.account = $2;

select to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at, e.party,
        coalesce(p.display_name, '') as who, e.what, e.detail
   from cases.event e left join cases.person p on p.id = e.account
  where e.case_id = $1 order by e.at, e.id;

select to_char(last_contact_on, 'YYYY-MM-DD') as contact, to_char(narrative_on, 'YYYY-MM-DD') as narrative,
  to_char(coded_on, 'YYYY-MM-DD') as coded from cases.removal where case_id = $1;

-- cases/case-returns.service.ts

update cases.case_file set assignee = null, state = $2, news = true, acknowledged_on = null,
        acknowledge_by = case when acknowledged_on is null then acknowledge_by else $3::date end
  where id = $1;

-- cases/case-transaction.service.ts

insert into cases.listener as l (account, department, gender) values ($1, $2, $3)
  on conflict (account) do update set department = excluded.department, gender = excluded.gender;

insert into cases.recovery (force, recipient, verify_key, installed_by, installed_at)
  values ('EXMP', $1, $2, 'generate', now());

select f.id as "case", f.reference, f.kind, f.state, f.news,
        case when f.state = 'assigned' then 'acknowledge'
             when c.due is not null then c.after
             when f.state = 'closed' and not f.tallied then 'totals' end as what,
        to_char(case when f.state = 'assigned' then f.acknowledge_by
                     when c.due is not null then c.due
                     when f.state = 'closed' and not f.tallied then f.closed_on end, 'YYYY-MM-DD') as "on"
   from cases.case_file f
   left join lateral (select after, due from cases.due_check d
                       where d.case_id = f.id and d.state in ('waiting', 'due')
                         order by due
                         limit 1) c on true
  where f.assignee = $1
  order by "on" nulls last, f.reference;

select f.id as "case", f.reference, f.kind, to_char(f.opened_on, 'YYYY-MM-DD') as "openedOn",
        to_char(f.acknowledge_by, 'YYYY-MM-DD') as "acknowledgeBy",
            f.acknowledged_on is not null as "isAcknowledged",
        p.display_name as listener,
        (select coalesce(json_agg(json_build_object('id', x.account, 'name', s.display_name)
          order by s.display_name), '[]')
           from cases.exclusion x join cases.person s on s.id = x.account where x.case_id = f.id) as "shutOut"
   from cases.case_file f left join cases.person p on p.id = f.assignee
  where f.state not in ('closed', 'withdrawn')
  order by f.assignee is not null, f.acknowledge_by, f.reference;

select pg_advisory_xact_lock(hashtext('listener-key'), hashtext($1));

select recipient, verify_key as "verifyKey", wrapped, department, gender
  from cases.listener
  where account = $1;

select set_config('muster.party', $1, true), set_config('muster.account', $2, true),
  set_config('muster.access', $3, true), set_config('muster.case', '', true),
  set_config('muster.now', $4, true);

select set_config('muster.party', 'system', true), set_config('muster.case', $1, true);

-- cases/case-writer.service.ts

update cases.case_file set state = $2, news = news or $3,
  acknowledged_on = case when $4 then coalesce(acknowledged_on, $5) else acknowledged_on end where id = $1;

update cases.due_check set state = $3
  where case_id = $1 and exists (select from cases.due_check where case_id = $1 and after = $2)
    and (after = $2 or $3 = 'stopped' and state in ('waiting', 'due'));

-- cases/exclude-listeners.ts

insert into cases.exclusion (case_id, account) select $1, unnest($2::uuid[]) on conflict do nothing
  returning account;

select count(*)::int as people from cases.person where id = any($1::uuid[]);

-- cases/lock-case.ts

select id, force, reference, kind, state, to_char(opened_on, 'YYYY-MM-DD') as "openedOn",
       to_char(acknowledge_by, 'YYYY-MM-DD') as "acknowledgeBy", to_char(acknowledged_on,
           'YYYY-MM-DD') as "acknowledgedOn",
       assignee, first_copy as "firstCopy", to_char(closed_on, 'YYYY-MM-DD') as "closedOn",
       check_after_year as "checkAfterYear", tallied, held,
       to_char(erasure_asked_on, 'YYYY-MM-DD') as "erasureAskedOn"
  from cases.case_file where access_hash = $1 for no key update;

select id, force, reference, kind, state, to_char(opened_on, 'YYYY-MM-DD') as "openedOn",
       to_char(acknowledge_by, 'YYYY-MM-DD') as "acknowledgeBy", to_char(acknowledged_on,
           'YYYY-MM-DD') as "acknowledgedOn",
       assignee, first_copy as "firstCopy", to_char(closed_on, 'YYYY-MM-DD') as "closedOn",
       check_after_year as "checkAfterYear", tallied, held,
       to_char(erasure_asked_on, 'YYYY-MM-DD') as "erasureAskedOn"
  from cases.case_file where id = $1 for no key update;

-- cases/note-readers.ts

insert into cases.reader (case_id, account, recipient)
  select $1, account, recipient from unnest($2::uuid[], $3::text[]) as r (account, recipient);

-- cases/plan-checks.ts

insert into cases.due_check (case_id, after, due)
  select $1, after, due from unnest($2::text[], $3::date[]) as c (after, due) on conflict do nothing;

-- cases/read-listeners.ts

select l.account as id, p.display_name as "displayName", p.post, l.department, l.gender, l.recipient,
        l.verify_key as "verifyKey"
   from cases.listener l join cases.person p on p.id = l.account
  where p.listens and l.recipient is not null
    and not exists (select from cases.exclusion x where x.case_id = $1 and x.account = l.account)
  order by p.display_name, l.account;

-- cases/read-recovery.ts

select force, recipient, verify_key as "verifyKey" from cases.recovery where ended_at is null;

-- cases/read-written.ts

select state, (select count(*)::int from cases.entry e where e.case_id = f.id) as entries
  from cases.case_file f where id = $1;

-- cases/record-event.ts

insert into cases.event (case_id, at, party, account, what, detail) values ($1, $2, $3, $4, $5, $6);

-- cases/rewrap-entries.ts

delete from cases.reader where case_id = $1;

select seq from cases.entry where case_id = $1 and ciphertext is not null order by seq;

update cases.entry e set ciphertext = decode(given.ciphertext, 'base64')
   from unnest($2::smallint[], $3::text[]) as given (seq, ciphertext)
  where e.case_id = $1 and e.seq = given.seq;
