-- Batches of decisions that no reports tell yet; a run notes their years as touched.
create table decision_untold (batch_id bigint not null);
insert into decision_untold (batch_id) select id from decision_batch;
