package io.fuhe.batch;

import io.fuhe.inbox.Archive;
import io.fuhe.mapping.AliasReader;
import io.fuhe.mapping.InvalidMappings;
import io.fuhe.mapping.MappingFile;
import io.fuhe.mapping.MappingLoader;
import io.fuhe.mapping.Mappings;
import io.fuhe.mapping.RosterReader;
import io.fuhe.store.CrossStore;
import io.fuhe.store.FormStore;
import io.fuhe.store.Ledger;
import io.fuhe.worker.WorkerPool;
import java.io.IOException;
import java.util.List;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The parts that the jobs are made of. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableConfigurationProperties(FuheProperties.class)
@Import(IngestJob.class)
public class BatchConfiguration {

  @Bean
  Archive archive(FuheProperties properties) {
    return new Archive(properties.data().resolve("archive"));
  }

  @Bean
  Mappings mappings(FuheProperties properties) throws IOException, InvalidMappings {
    return new MappingLoader().load(MappingSource.files(properties.mappings()));
  }

  @Bean
  KnownUnits knownUnits(FuheProperties properties) throws IOException, InvalidMappings {
    List<MappingFile> files = MappingSource.files(properties.mappings());
    return new KnownUnits(AliasReader.in(files), RosterReader.in(files));
  }

  @Bean
  UnitNames unitNames(CrossStore store, KnownUnits known) {
    return new UnitNames(store, known);
  }

  @Bean
  CrossStore crossStore(JdbcClient db) {
    return new CrossStore(db);
  }

  @Bean
  WorkerPool examiner(FuheProperties properties) throws IOException {
    LimitSettings limits = properties.limits();
    return new WorkerPool(
        limits.budget(), limits.reading(), MappingSource.files(properties.mappings()));
  }

  @Bean
  Engine engine(FuheProperties properties, Mappings mappings) {
    return new Engine(
        String.join(
            "/", properties.engine(), mappings.fingerprint(), properties.limits().fingerprint()));
  }

  @Bean
  Ledger ledger(JdbcClient db) {
    return new Ledger(db);
  }

  @Bean
  FormStore formStore(JdbcClient db) {
    return new FormStore(db);
  }

  @Bean
  IngestRun ingestRun(
      org.springframework.batch.core.launch.JobOperator operator,
      org.springframework.batch.core.job.Job ingest,
      Ledger ledger,
      FormStore forms,
      CrossStore cross) {
    return new IngestRun(operator, ingest, new RunSummaries(ledger, forms, cross));
  }
}
