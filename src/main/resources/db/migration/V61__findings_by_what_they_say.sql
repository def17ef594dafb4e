-- Whether anything that is remembered says the same as what a run found.
create index finding_about on finding (about, evidence);
