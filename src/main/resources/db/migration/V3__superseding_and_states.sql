-- A form of the same kind, unit, project and year that came in a later run takes the earlier one's
-- place; the earlier one is kept.
alter table received_file add column first_run bigint default 0 not null;
update received_file set first_run = last_run;
-- The path of the file that took the place of this one's forms.
alter table received_file add column superseded_by varchar(2000);
-- What its annotated copy rests on.
alter table received_file add column annotated varchar(64);
alter table form add column superseded_by varchar(80);

-- Every anomaly that ever stood, by what it is recognized by in a later run.
create table finding (
  fingerprint varchar(64) primary key,
  unit_name varchar(1000) not null,
  project varchar(1000) not null,
  fiscal_year integer,
  -- Paths of the files that it was found in, as a JSON array.
  files ${text} not null,
  content ${text} not null,
  -- The run that found it first, or again after it was gone.
  since_run bigint not null,
  -- The run that did not find it any more; null while it stands.
  gone_run bigint
);
create index finding_gone on finding (gone_run);
create index anomaly_fingerprint on anomaly (fingerprint);

-- What a unit's year rested on when it was checked: forms, rules, names, roster. It is checked again
-- when that changed, so what was found before is not worth migrating.
delete from cross_anomaly;
drop index cross_anomaly_run;
alter table cross_anomaly drop column last_run;
alter table cross_anomaly add column fingerprint varchar(64) not null;
create index cross_anomaly_fingerprint on cross_anomaly (fingerprint);
create table unit_year (
  unit_key varchar(1000) not null,
  fiscal_year integer not null,
  basis varchar(64) not null,
  primary key (unit_key, fiscal_year)
);
