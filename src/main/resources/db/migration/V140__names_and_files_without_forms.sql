-- Names that a form printed that is no more: only of these it is asked whether any other form prints
-- them. Of the names there are it was never asked one by one.
create table unit_name_touched (name_ref varchar(64) not null);
create index unit_name_touched_ref on unit_name_touched (name_ref);
insert into unit_name_touched (name_ref) select distinct name_ref from unit_name;

-- Files that hold no form are told in a set of reports of their own.
create index reading_forms on reading (forms);
