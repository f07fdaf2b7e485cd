-- Written by "npm run generate": what is really sent, for review. Nothing reads this file, and no value stands in it.

-- access/accounts.service.ts

INSERT INTO "access"."account"("id", "username", "display_name", "roles", "password_hash",
    "must_change_password", "disabled_at", "created_at", "created_by", "last_sign_in_at")
  VALUES (DEFAULT, $1, $2, $3, $4, $5, DEFAULT, $6, $7, DEFAULT)
  ON CONFLICT DO NOTHING
  RETURNING id;

SELECT "AccountEntity"."id" AS "AccountEntity_id", "AccountEntity"."username" AS "AccountEntity_username",
    "AccountEntity"."display_name" AS "AccountEntity_display_name",
    "AccountEntity"."roles" AS "AccountEntity_roles",
    "AccountEntity"."must_change_password" AS "AccountEntity_must_change_password",
    "AccountEntity"."disabled_at" AS "AccountEntity_disabled_at",
    "AccountEntity"."created_at" AS "AccountEntity_created_at",
    "AccountEntity"."created_by" AS "AccountEntity_created_by",
    "AccountEntity"."last_sign_in_at" AS "AccountEntity_last_sign_in_at"
  FROM "access"."account" "AccountEntity"
  ORDER BY "AccountEntity"."username" ASC;

SELECT "AccountEntity"."id" AS "AccountEntity_id", "AccountEntity"."username" AS "AccountEntity_username",
    "AccountEntity"."display_name" AS "AccountEntity_display_name",
    "AccountEntity"."roles" AS "AccountEntity_roles",
    "AccountEntity"."must_change_password" AS "AccountEntity_must_change_password",
    "AccountEntity"."disabled_at" AS "AccountEntity_disabled_at",
    "AccountEntity"."created_at" AS "AccountEntity_created_at",
    "AccountEntity"."created_by" AS "AccountEntity_created_by",
    "AccountEntity"."last_sign_in_at" AS "AccountEntity_last_sign_in_at"
  FROM "access"."account" "AccountEntity"
  WHERE "AccountEntity"."id" = $1;

SELECT "AccountEntity"."id" AS "AccountEntity_id", "AccountEntity"."username" AS "AccountEntity_username",
    "AccountEntity"."display_name" AS "AccountEntity_display_name",
    "AccountEntity"."roles" AS "AccountEntity_roles",
    "AccountEntity"."must_change_password" AS "AccountEntity_must_change_password",
    "AccountEntity"."disabled_at" AS "AccountEntity_disabled_at",
    "AccountEntity"."created_at" AS "AccountEntity_created_at",
    "AccountEntity"."created_by" AS "AccountEntity_created_by",
    "AccountEntity"."last_sign_in_at" AS "AccountEntity_last_sign_in_at"
  FROM "access"."account" "AccountEntity"
  WHERE (("AccountEntity"."disabled_at" IS NULL));

SELECT "AccountEntity"."id" AS "AccountEntity_id", "AccountEntity"."username" AS "AccountEntity_username",
    "AccountEntity"."display_name" AS "AccountEntity_display_name",
    "AccountEntity"."roles" AS "AccountEntity_roles",
    "AccountEntity"."must_change_password" AS "AccountEntity_must_change_password",
    "AccountEntity"."disabled_at" AS "AccountEntity_disabled_at",
    "AccountEntity"."created_at" AS "AccountEntity_created_at",
    "AccountEntity"."created_by" AS "AccountEntity_created_by",
    "AccountEntity"."last_sign_in_at" AS "AccountEntity_last_sign_in_at"
  FROM "access"."account" "AccountEntity"
  WHERE (("AccountEntity"."id" = $1))
  LIMIT 1;

SELECT "AccountEntity"."id" AS "AccountEntity_id", "AccountEntity"."username" AS "AccountEntity_username",
    "AccountEntity"."display_name" AS "AccountEntity_display_name",
    "AccountEntity"."roles" AS "AccountEntity_roles",
    "AccountEntity"."must_change_password" AS "AccountEntity_must_change_password",
    "AccountEntity"."disabled_at" AS "AccountEntity_disabled_at",
    "AccountEntity"."created_at" AS "AccountEntity_created_at",
    "AccountEntity"."created_by" AS "AccountEntity_created_by",
    "AccountEntity"."last_sign_in_at" AS "AccountEntity_last_sign_in_at"
  FROM "access"."account" "AccountEntity"
  WHERE (("AccountEntity"."id" = $1))
  LIMIT 1 FOR UPDATE;

SELECT "AccountEntity"."id" AS "AccountEntity_id", "AccountEntity"."username" AS "AccountEntity_username",
    "AccountEntity"."display_name" AS "AccountEntity_display_name",
    "AccountEntity"."roles" AS "AccountEntity_roles",
    "AccountEntity"."must_change_password" AS "AccountEntity_must_change_password",
    "AccountEntity"."disabled_at" AS "AccountEntity_disabled_at",
    "AccountEntity"."created_at" AS "AccountEntity_created_at",
    "AccountEntity"."created_by" AS "AccountEntity_created_by",
    "AccountEntity"."last_sign_in_at" AS "AccountEntity_last_sign_in_at"
  FROM "access"."account" "AccountEntity"
  WHERE (("AccountEntity"."username" = $1))
  LIMIT 1;

UPDATE "access"."account" SET "disabled_at" = $1 WHERE "id" = $2;

UPDATE "access"."account" SET "password_hash" = $1, "must_change_password" = $2 WHERE "id" = $3;

UPDATE "access"."account" SET "roles" = $1 WHERE "id" = $2;

select 1 from access.account where $1 = any(roles) order by id for update;

-- access/audit-reader.service.ts

SET TRANSACTION ISOLATION LEVEL REPEATABLE READ;

select seq, at_text as at, actor, action, object, outcome, purpose, h from audit.trail
  where seq > $1 order by seq limit $2;

select seq, at_text, actor, action, object, outcome, purpose, detail_text, prev_h, h
  from audit.trail where seq > $1 order by seq limit $2;

select seq, h from audit.newest;

-- access/audit-trail.service.ts

select audit.append($1, $2, $3, $4, $5, $6);

-- access/sessions.service.ts

DELETE FROM "access"."session" WHERE "account_id" = $1;

DELETE FROM "access"."session" WHERE "created_at" < $1;

DELETE FROM "access"."session" WHERE "id" = $1;

INSERT INTO "access"."session"("id", "token_sha256", "created_at", "last_seen_at", "second_factor_at",
    "account_id")
  VALUES (DEFAULT, $1, $2, $3, $4, $5)
  RETURNING "id";

SELECT "session"."id" AS "session_id", "session"."created_at" AS "session_created_at",
    "session"."last_seen_at" AS "session_last_seen_at",
    "session"."second_factor_at" AS "session_second_factor_at",
    "session"."account_id" AS "session_account_id", "account"."id" AS "account_id",
    "account"."username" AS "account_username", "account"."display_name" AS "account_display_name",
    "account"."roles" AS "account_roles", "account"."must_change_password" AS "account_must_change_password",
    "account"."disabled_at" AS "account_disabled_at", "account"."created_at" AS "account_created_at",
    "account"."created_by" AS "account_created_by", "account"."last_sign_in_at" AS "account_last_sign_in_at",
    "factor"."account_id" AS "factor_account_id", "factor"."confirmed_at" AS "factor_confirmed_at"
  FROM "access"."session" "session"
  INNER JOIN "access"."account" "account" ON "account"."id"="session"."account_id"  LEFT JOIN "access"."second_factor" "factor" ON "factor"."account_id" = "account"."id" and "factor"."confirmed_at" is not null
  WHERE "session"."token_sha256" = $1;

UPDATE "access"."session" SET "last_seen_at" = $1 WHERE "id" = $2;

-- access/sign-in.service.ts

SELECT "account"."id" AS "account_id", "account"."username" AS "account_username",
    "account"."display_name" AS "account_display_name", "account"."roles" AS "account_roles",
    "account"."must_change_password" AS "account_must_change_password",
    "account"."disabled_at" AS "account_disabled_at", "account"."created_at" AS "account_created_at",
    "account"."created_by" AS "account_created_by", "account"."last_sign_in_at" AS "account_last_sign_in_at",
    "account"."password_hash" AS "account_password_hash"
  FROM "access"."account" "account"
  WHERE "account"."id" = $1;

SELECT "account"."id" AS "account_id", "account"."username" AS "account_username",
    "account"."display_name" AS "account_display_name", "account"."roles" AS "account_roles",
    "account"."must_change_password" AS "account_must_change_password",
    "account"."disabled_at" AS "account_disabled_at", "account"."created_at" AS "account_created_at",
    "account"."created_by" AS "account_created_by", "account"."last_sign_in_at" AS "account_last_sign_in_at",
    "account"."password_hash" AS "account_password_hash"
  FROM "access"."account" "account"
  WHERE "account"."username" = $1;

SELECT 1 AS "row_exists"
  FROM (SELECT 1 AS dummy_column) "dummy_table"
  WHERE EXISTS (SELECT 1
  FROM "access"."second_factor" "SecondFactorEntity"
  WHERE (("SecondFactorEntity"."account_id" = $1) AND (NOT("SecondFactorEntity"."confirmed_at" IS NULL))))
  LIMIT 1;

UPDATE "access"."account"
  SET "last_sign_in_at" = $1
  WHERE ("id" = $2 AND "password_hash" = $3 AND "disabled_at" IS NULL);

UPDATE "access"."account"
  SET "password_hash" = $1, "must_change_password" = $2
  WHERE ("id" = $3 AND "password_hash" = $4);
