package io.fuhe.batch;

import io.fuhe.document.Documents;
import io.fuhe.document.Limits;
import io.fuhe.inbox.Archive;
import io.fuhe.mapping.InvalidMappings;
import io.fuhe.mapping.MappingLoader;
import io.fuhe.mapping.Mappings;
import io.fuhe.pipeline.Examiner;
import io.fuhe.store.FormStore;
import io.fuhe.store.Ledger;
import java.io.IOException;
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
  Examiner examiner(Mappings mappings) {
    return new Examiner(new Documents(Limits.DEFAULT), mappings);
  }

  @Bean
  Engine engine(FuheProperties properties, Mappings mappings) {
    return new Engine(properties.engine() + "/" + mappings.fingerprint());
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
      FormStore forms) {
    return new IngestRun(operator, ingest, new RunSummaries(ledger, forms));
  }
}
