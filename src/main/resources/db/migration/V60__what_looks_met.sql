-- A look into the inbox costs what changed: the inbox is seen in parts, by the hashes of paths, and of
-- a part that looks the same as before one row is read and none is written.
alter table submission add column part integer default 0 not null;
create table inbox_part (
  part integer primary key,
  -- The last run that looked at its files one by one. Those that it met bear its number in met_run.
  looked_run bigint not null,
  -- What its files looked like then, all of them known by their stamps; empty where some are not.
  trace varchar(64) not null
);
-- What became of the files of a part that the last look met.
create table inbox_part_count (
  part integer not null,
  became varchar(20) not null,
  -- Empty where there is none.
  reason varchar(40) not null,
  files integer not null
);
create index inbox_part_count_part on inbox_part_count (part);
-- Every run that looked into the inbox, and how many files it met.
create table inbox_look (
  run bigint primary key,
  files integer not null
);
insert into inbox_look (run, files) select met_run, count(*) from submission group by met_run;

drop index submission_met;
create index submission_part on submission (part, seen_to);
create index submission_from on submission (seen_from);
create index submission_kept on submission (kept);
create index submission_copied on submission (copied);
create index submission_annotated on submission (annotated);

-- The run 0 is to read what came and was never read: so an index finds it.
update content set due_run = 0 where due_run is null and not exists (select 1 from reading r where
  r.sha256 = content.sha256);

-- Copies of files that are told no more are looked at by nobody.
update submission set copied = '-' where seen_to is not null and copied is null and not exists (select 1
  from content c join reading r on r.sha256 = c.sha256 where c.told = submission.id and not
  submission.replaced and r.status in ('ACCEPTED', 'QUARANTINED'));
