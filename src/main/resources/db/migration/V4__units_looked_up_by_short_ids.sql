-- What a unit is told by may be a whole sentence, and no index takes words of any length: looked up
-- is by the key itself where it is short, else by its hash. What was found for units of longer keys
-- is found again by the next run, as is what rests on it.
drop index form_unit;
drop index cross_anomaly_unit;
delete from cross_anomaly where char_length(unit_key) > 64;
alter table cross_anomaly add column unit_id varchar(64) default '' not null;
update cross_anomaly set unit_id = unit_key;
alter table cross_anomaly drop column unit_key;
create index cross_anomaly_unit_id on cross_anomaly (unit_id, fiscal_year);

create table checked_year (
  unit_id varchar(64) not null,
  unit_key ${text} not null,
  fiscal_year integer not null,
  basis varchar(64) not null,
  primary key (unit_id, fiscal_year)
);
insert into checked_year (unit_id, unit_key, fiscal_year, basis)
  select unit_key, unit_key, fiscal_year, basis from unit_year where char_length(unit_key) <= 64;
drop table unit_year;
alter table checked_year rename to unit_year;
