-- An anomaly is known by what it is about and whose it is; its figures are evidence, which may change
-- while it stands. A fingerprint is what a remembered anomaly is called; that of an anomaly found in a
-- form is empty until it was recognized.
alter table anomaly add column about varchar(64) default '' not null;
alter table anomaly add column evidence varchar(64) default '' not null;
alter table cross_anomaly add column about varchar(64) default '' not null;
alter table cross_anomaly add column evidence varchar(64) default '' not null;

alter table finding add column about varchar(64) default '' not null;
-- What its unit, project and year are told by; other names may change it.
alter table finding add column whose varchar(64) default '' not null;
-- The form that it was found in last; empty where it lies between forms.
alter table finding add column found_in varchar(80) default '' not null;
alter table finding add column evidence varchar(64) default '' not null;
-- The figures before they changed last, as JSON, and the run that found the change.
alter table finding add column previous ${text};
alter table finding add column changed_run bigint;
create index finding_subject on finding (whose, about);
create index finding_found_in on finding (found_in, about);
