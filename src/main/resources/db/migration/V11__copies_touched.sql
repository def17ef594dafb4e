-- Contents whose annotated copies may tell something else now. Only added to while several work at
-- once, so that none waits for another; worked off by one.
create table copy_touched (sha256 varchar(64) not null);
create index copy_touched_content on copy_touched (sha256);
