-- One column tells where a finding stands in the worklist, so that a page of it is a range of one
-- index, whatever it is narrowed to, and never a sort.
drop index desk_finding_to_do;
drop index desk_finding_all;
drop index desk_finding_rule;
drop index desk_finding_unit;
drop index desk_finding_year;
drop index desk_finding_person;
alter table desk_finding add column place varchar(80) default '' not null;
update desk_finding set place = lpad(cast(gravity as varchar(20)), 11, '0') || '_' || fingerprint;
alter table desk_finding drop column gravity;
create unique index desk_finding_place on desk_finding (place);
create index desk_finding_to_do on desk_finding (to_do, place);
create index desk_finding_gone on desk_finding (gone, place);
create index desk_finding_rule on desk_finding (rule, place);
create index desk_finding_rule_to_do on desk_finding (rule, to_do, place);
create index desk_finding_unit on desk_finding (unit_id, place);
create index desk_finding_unit_to_do on desk_finding (unit_id, to_do, place);
create index desk_finding_person on desk_finding (person, place);

-- The last run that had changed anything when the worklist took over what runs found.
create table desk_known_run (run bigint not null);
insert into desk_known_run (run) values (0);
