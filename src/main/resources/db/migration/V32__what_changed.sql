-- A night costs what changed: what steps ask for is in narrow rows with an index, and what changed
-- since a step last looked is on a list that it works off. Lists are only added to while several work
-- at once, so that none waits for another.

-- The whole of a form apart from what it is looked up by: a database reads whole rows.
create table form_text (
  form_id varchar(80) primary key,
  content ${text} not null
);
insert into form_text (form_id, content) select id, content from form;
alter table form drop column content;

-- The beginning of the unit's printed name, as much as an index takes; empty where it prints none.
alter table form add column unit_ref varchar(64) default '' not null;
update form set unit_ref = substring(unit from 1 for 64) where unit is not null;
-- The unit that it is of, as in unit_year; empty until that is known, or where it names none or no year.
alter table form add column unit_id varchar(64) default '' not null;
-- The same for forms of which a later one takes the place of an earlier one.
alter table form add column subject varchar(64) default '' not null;
create index form_unit_ref on form (unit_ref);
create index form_unit_id on form (unit_id, fiscal_year);
create index form_subject on form (subject);
create index form_fiscal_year on form (fiscal_year);
create index form_judge on form (judge);

-- Every name of a unit that forms or settings print, which unit that is, and what that is called.
create table unit_name (
  name_ref varchar(64) not null,
  name varchar(1000) not null,
  unit_key ${text} not null,
  called ${text} not null
);
create index unit_name_ref on unit_name (name_ref);
insert into unit_name (name_ref, name, unit_key, called)
  select distinct unit_ref, unit, '', '' from form where unit is not null;

alter table finding add column unit_ref varchar(64) default '' not null;
update finding set unit_ref = substring(unit_name from 1 for 64);
create index finding_unit_ref on finding (unit_ref);

-- Looked up is by the end of a path: that tells more than its beginning, and no index takes all of it.
alter table submission add column path_ref varchar(64) default '' not null;
update submission set path_ref = case when char_length(path) > 64
  then substring(path from char_length(path) - 63 for 64) else path end;
-- What tells without reading it that the file is the one that was met; null where nothing does.
alter table submission add column stamp varchar(80);
create index submission_path_ref on submission (path_ref);
create index submission_gone on submission (seen_to);
create index submission_presented on submission (presented_run);

create index reading_reader on reading (reader);
create index reading_status on reading (status, limits);
create index reading_superseded_by on reading (superseded_by);
create index reading_displaced on reading (displaced);

create index finding_year on finding (fiscal_year);
create index finding_since on finding (since_run);
create index finding_changed on finding (changed_run);
create index cross_anomaly_year on cross_anomaly (fiscal_year);
create index anomaly_fingerprint_evidence on anomaly (fingerprint, evidence);

-- Contents of which anything changed that others rest on or that reports and annotated copies tell.
alter table copy_touched rename to content_touched;
insert into content_touched (sha256) select sha256 from content;
-- Anomalies that were taken out where they were found.
create table finding_touched (fingerprint varchar(64) not null);
create index finding_touched_fingerprint on finding_touched (fingerprint);
insert into finding_touched (fingerprint) select fingerprint from finding where gone_run is null;
-- Subjects of which a form came, went, or was handed in again.
create table subject_touched (subject varchar(64) not null);
create index subject_touched_subject on subject_touched (subject);
-- Marks of texts that came, went, or are another unit's than before.
create table mark_touched (mark varchar(64) not null);
create index mark_touched_mark on mark_touched (mark);
-- The names in texts, and which unit each was taken for when that was asked.
create table marked_name (
  name varchar(64) not null,
  unit_key ${text} not null
);
create index marked_name_name on marked_name (name);
insert into marked_name (name, unit_key)
  select distinct mark, '' from text_mark where kind in ('SUBJECT', 'RELATED');
-- Units' years of which the forms that count may be others.
create table unit_year_touched (unit_id varchar(64) not null, fiscal_year integer not null);
create index unit_year_touched_unit on unit_year_touched (unit_id, fiscal_year);
-- Fiscal years of which reports may tell something else; 0 is what names none.
create table fiscal_year_touched (fiscal_year integer not null);

-- What a step's whole outcome rested on when it last looked at what changed alone.
create table settled_with (
  step varchar(40) primary key,
  basis varchar(64) not null
);

-- The run that last found a fiscal year changed; 0 is what names no year.
create table reported_year (
  fiscal_year integer primary key,
  touched_run bigint not null
);

-- The reports of a fiscal year that a folder holds, or of all that stands (-1): what they rest on beside
-- the store, which change they tell, what their files look like, and how much they tell.
create table report_set (
  folder_sha256 varchar(64) not null,
  fiscal_year integer not null,
  basis varchar(64) not null,
  touched_run bigint not null,
  changed_run bigint not null,
  stamp varchar(64) not null,
  forms integer not null,
  errors integer not null,
  warnings integer not null,
  notices integer not null,
  new_found integer not null,
  still_found integer not null,
  gone_found integer not null,
  primary key (folder_sha256, fiscal_year)
);
