-- What reports count of a form that did not change since it was last told, so that a set of reports
-- is written anew without reading the form: while the row is there, the form's line in a set that a
-- later run wrote is the one that it would be given again. Taken out with any change of the form.
create table form_told (
  form_id varchar(80) primary key,
  -- What telling rests on beside the form.
  basis varchar(64) not null,
  -- The file under which it was told.
  path varchar(2000) not null,
  run bigint not null,
  counted ${text} not null
);

-- The run that last wrote a set of reports; 0 for those that were written before this was noted.
alter table report_set add column written_run bigint default 0 not null;
