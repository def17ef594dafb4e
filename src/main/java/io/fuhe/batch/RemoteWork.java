package io.fuhe.batch;

import io.fuhe.batch.files.ExaminedFile;
import io.fuhe.batch.files.ExaminedFileWriter;
import io.fuhe.batch.files.FileExamination;
import io.fuhe.batch.remote.Basis;
import io.fuhe.batch.remote.Broker;
import io.fuhe.batch.remote.HeldLeases;
import io.fuhe.batch.remote.LeasedFiles;
import io.fuhe.batch.remote.LeasedStep;
import io.fuhe.batch.remote.RemoteProperties;
import io.fuhe.batch.remote.RequestText;
import io.fuhe.batch.run.Progress;
import io.fuhe.batch.run.WorkShare;
import io.fuhe.batch.settings.FileWorks;
import io.fuhe.batch.settings.FuheProperties;
import io.fuhe.batch.settings.MappingSource;
import io.fuhe.batch.settings.OriginalsProperties;
import io.fuhe.batch.years.Versions;
import io.fuhe.inbox.LedgerEntry;
import io.fuhe.inbox.OriginalStore;
import io.fuhe.inbox.Originals;
import io.fuhe.mapping.layout.InvalidMappings;
import io.fuhe.mapping.layout.MappingLoader;
import io.fuhe.mapping.layout.Mappings;
import io.fuhe.store.DatabaseMark;
import io.fuhe.store.FormStore;
import io.fuhe.store.PartitionLeases;
import io.fuhe.store.Readings;
import io.fuhe.worker.FileWork;
import java.io.IOException;
import java.nio.file.Path;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.integration.partition.RemotePartitioningWorkerStepBuilder;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.batch.autoconfigure.BatchAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.integration.channel.DirectChannel;
import org.springframework.integration.config.EnableIntegration;
import org.springframework.integration.dsl.IntegrationFlow;
import org.springframework.integration.jms.dsl.Jms;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.messaging.MessageChannel;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A worker: it reads files of runs that other machines manage, and stores what comes of them in the
 * database that they share. It makes no tables and holds no data folder.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({
  DataSourceAutoConfiguration.class,
  DataSourceTransactionManagerAutoConfiguration.class,
  TransactionAutoConfiguration.class,
  JdbcTemplateAutoConfiguration.class,
  JdbcClientAutoConfiguration.class,
  BatchAutoConfiguration.class,
  BatchJdbcAutoConfiguration.class
})
@EnableIntegration
@EnableConfigurationProperties({
  FuheProperties.class,
  OriginalsProperties.class,
  RemoteProperties.class
})
public class RemoteWork {

  /** The name of the bean that names the worker to people. */
  public static final String HOLDER = "holder";

  /** Milliseconds until a worker looks again whether a broker is there. */
  private static final long UNTIL_ASKED_AGAIN = 10_000;

  /** The name of the bean that is the worker's own folder. */
  public static final String FOLDER = "folder";

  /** Refused before anything is begun where it cannot be used. */
  @Bean
  OriginalStore originals(
      FuheProperties properties, OriginalsProperties settings, @Qualifier(FOLDER) Path folder)
      throws IOException {
    OriginalStore store = settings.store(properties.data(), folder);
    if (settings.apart()) {
      store.ready();
    }
    return store;
  }

  @Bean
  Mappings mappings(FuheProperties properties) throws IOException, InvalidMappings {
    return new MappingLoader().load(MappingSource.files(properties.mappings(), properties.rules()));
  }

  @Bean
  FileWork work(FuheProperties properties, Mappings mappings, @Qualifier(FOLDER) Path folder)
      throws IOException, InvalidMappings {
    return FileWorks.of(
        properties,
        MappingSource.files(properties.mappings(), properties.rules()),
        mappings,
        folder.resolve(".fuhe-workers"));
  }

  @Bean
  Versions versions(FuheProperties properties, Mappings mappings) {
    return BatchConfiguration.versions(properties, mappings);
  }

  @Bean
  DatabaseMark databaseMark(
      FuheProperties properties, @Value("${spring.datasource.url}") String url, JdbcClient db)
      throws IOException {
    DatabaseMark mark = BatchConfiguration.databaseMark(properties, url);
    mark.refuseOther(db);
    return mark;
  }

  @Bean
  HeldLeases heldLeases(
      JdbcClient db,
      PlatformTransactionManager transactions,
      Versions versions,
      OriginalStore originals,
      @Qualifier(HOLDER) String holder) {
    TransactionTemplate alone = new TransactionTemplate(transactions);
    alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    PartitionLeases leases = new PartitionLeases(db);
    return new HeldLeases(
        leases, alone, leases::now, holder, Basis.of(versions, originals.address()));
  }

  @Bean
  LeasedStep leasedStep(
      @Qualifier(Steps.EXAMINE) ObjectProvider<Step> examine,
      HeldLeases leases,
      JobRepository repository) {
    return new LeasedStep(examine::getObject, leases, repository);
  }

  @Bean
  MessageChannel requests() {
    return new DirectChannel();
  }

  /** One message at a time to a thread; where no run is under way, it asks now and then. */
  @Bean
  IntegrationFlow told(
      MessageChannel requests,
      RemoteProperties settings,
      FuheProperties properties,
      DatabaseMark mark,
      JdbcClient db) {
    return IntegrationFlow.from(
            Jms.messageDrivenChannelAdapter(
                    Jms.container(Broker.connections(settings), Broker.queue(mark.id(db)))
                        .concurrentConsumers(properties.threads())
                        .recoveryInterval(UNTIL_ASKED_AGAIN))
                .jmsMessageConverter(new RequestText(Steps.EXAMINE)))
        .channel(requests)
        .get();
  }

  @Bean
  Step examine(
      BeanFactory beans,
      JobRepository repository,
      PlatformTransactionManager transactions,
      MessageChannel requests,
      LeasedStep leased,
      WorkShare<LedgerEntry> files,
      LeasedFiles leasedFiles) {
    return new RemotePartitioningWorkerStepBuilder(Steps.EXAMINE, repository)
        .beanFactory(beans)
        .inputChannel(requests)
        .stepLocator(name -> leased)
        .<LedgerEntry, ExaminedFile>chunk(Steps.FILES_PER_TRANSACTION)
        .transactionManager(transactions)
        .reader(files)
        .processor(leasedFiles)
        .writer(leasedFiles)
        .allowStartIfComplete(true)
        .build();
  }

  @Bean
  @StepScope
  WorkShare<LedgerEntry> files(
      JdbcClient db,
      @Value("#{jobParameters['run']}") long run,
      @Value("#{stepExecutionContext['first']}") long first,
      @Value("#{stepExecutionContext['last']}") long last) {
    return new WorkShare<>(new Readings(db).toReadBetween(run, first, last).iterator());
  }

  @Bean
  @StepScope
  LeasedFiles leasedFiles(
      HeldLeases leases,
      @Value("#{stepExecution.id}") long part,
      FileWork work,
      Originals originals,
      JdbcClient db,
      Versions versions,
      PlatformTransactionManager transactions) {
    return new LeasedFiles(
        leases,
        part,
        new FileExamination(work, originals),
        new ExaminedFileWriter(
            new FormStore(db), new Readings(db), versions, Progress.SILENT, transactions));
  }
}
