package io.fuhe.batch;

import io.fuhe.batch.remote.Basis;
import io.fuhe.batch.remote.Broker;
import io.fuhe.batch.remote.LeasedParts;
import io.fuhe.batch.remote.Outbox;
import io.fuhe.batch.remote.Ranges;
import io.fuhe.batch.remote.RemoteProperties;
import io.fuhe.batch.remote.RequestText;
import io.fuhe.batch.run.Progress;
import io.fuhe.batch.run.StopRequest;
import io.fuhe.batch.settings.FuheProperties;
import io.fuhe.batch.years.Versions;
import io.fuhe.inbox.Archive;
import io.fuhe.store.DatabaseMark;
import io.fuhe.store.PartitionLeases;
import jakarta.jms.ConnectionFactory;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.integration.channel.DirectChannel;
import org.springframework.integration.config.EnableIntegration;
import org.springframework.integration.core.MessagingTemplate;
import org.springframework.integration.dsl.IntegrationFlow;
import org.springframework.integration.jms.dsl.Jms;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jms.connection.CachingConnectionFactory;
import org.springframework.messaging.MessageChannel;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * A run that leaves the reading of files to workers on other machines; part of the application only
 * where that is set.
 */
@Configuration(proxyBeanMethods = false)
@EnableIntegration
@EnableConfigurationProperties(RemoteProperties.class)
public class RemoteRun {

  /** The setting that asks for it. */
  public static final String ENABLED = "fuhe.remote.enabled";

  @Bean
  PartitionLeases partitionLeases(JdbcClient db) {
    return new PartitionLeases(db);
  }

  /** Listening before anybody is told of it; null where there is another one. */
  @Bean
  Broker broker(RemoteProperties settings) {
    return settings.ownBroker() ? new Broker(settings) : null;
  }

  @Bean
  CachingConnectionFactory connections(RemoteProperties settings, ObjectProvider<Broker> broker) {
    broker.getIfAvailable();
    return new CachingConnectionFactory(Broker.connections(settings));
  }

  @Bean
  MessageChannel requests() {
    return new DirectChannel();
  }

  @Bean
  @DependsOn("marked")
  IntegrationFlow told(
      MessageChannel requests, ConnectionFactory connections, DatabaseMark mark, JdbcClient db) {
    return IntegrationFlow.from(requests)
        .handle(
            Jms.outboundAdapter(connections)
                .destination(Broker.queue(mark.id(db)))
                .configureJmsTemplate(
                    template ->
                        template
                            .jmsMessageConverter(new RequestText(Steps.EXAMINE))
                            .deliveryPersistent(false)
                            .explicitQosEnabled(true)))
        .get();
  }

  @Bean
  Outbox outbox(MessageChannel requests) {
    MessagingTemplate template = new MessagingTemplate(requests);
    return id -> template.convertAndSend(new StepExecutionRequest(Steps.EXAMINE, id));
  }

  @Bean
  @StepScope
  Partitioner ranges(
      PartitionLeases leases,
      RemoteProperties settings,
      @Value("#{jobParameters['run']}") long run,
      @Value("#{stepExecution.jobExecutionId}") long execution) {
    return new Ranges(leases, settings.partitionSize(), settings.lease(), run, execution);
  }

  @Bean
  PartitionHandler parts(
      PartitionLeases leases,
      JobRepository repository,
      PlatformTransactionManager transactions,
      Outbox outbox,
      RemoteProperties settings,
      FuheProperties properties,
      Versions versions,
      Archive archive,
      ObjectProvider<Progress> progress,
      StopRequest stop) {
    settings.holdFor(properties.limits().time());
    return new LeasedParts(
        leases,
        repository,
        transactions,
        outbox,
        settings,
        Basis.of(versions, archive.address()),
        progress.getIfAvailable(() -> Progress.SILENT),
        stop);
  }

  @Bean
  Step examineAll(JobRepository repository, Partitioner ranges, PartitionHandler parts) {
    return new StepBuilder(Steps.EXAMINE_ALL, repository)
        .partitioner(Steps.EXAMINE, ranges)
        .partitionHandler(parts)
        .allowStartIfComplete(true)
        .build();
  }
}
