-- Written by "npm run generate": what is really sent, for review. Nothing reads this file, and no value stands in it.

-- objections/read-withheld.ts

select person from workforce.objection where force = $1 and lifted_on is null;

-- objections/withholding-store.ts

select force from workforce.withholding where finished < requested order by requested_at;
