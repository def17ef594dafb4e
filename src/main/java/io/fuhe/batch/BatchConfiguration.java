package io.fuhe.batch;

import io.fuhe.batch.copies.CopiesOnDemand;
import io.fuhe.batch.data.DatabaseInUse;
import io.fuhe.batch.data.DatabaseLock;
import io.fuhe.batch.files.KeptOriginals;
import io.fuhe.batch.reports.SetOfReports;
import io.fuhe.batch.reports.StandingReports;
import io.fuhe.batch.run.StopRequest;
import io.fuhe.batch.settings.FileWorks;
import io.fuhe.batch.settings.FuheProperties;
import io.fuhe.batch.settings.InboxProperties;
import io.fuhe.batch.settings.MappingSource;
import io.fuhe.batch.settings.OriginalsProperties;
import io.fuhe.batch.settings.ReportProperties;
import io.fuhe.batch.years.CodeVersion;
import io.fuhe.batch.years.KnownUnits;
import io.fuhe.batch.years.RunScope;
import io.fuhe.batch.years.StoredYears;
import io.fuhe.batch.years.UnitNames;
import io.fuhe.batch.years.Versions;
import io.fuhe.batch.years.WhoIsWho;
import io.fuhe.files.Sha256;
import io.fuhe.inbox.Archive;
import io.fuhe.inbox.Quarantine;
import io.fuhe.mapping.layout.AliasReader;
import io.fuhe.mapping.layout.InvalidMappings;
import io.fuhe.mapping.layout.MappingFile;
import io.fuhe.mapping.layout.MappingLoader;
import io.fuhe.mapping.layout.Mappings;
import io.fuhe.mapping.layout.RosterReader;
import io.fuhe.mapping.layout.WeightsReader;
import io.fuhe.report.content.Reasons;
import io.fuhe.store.AnomalyStore;
import io.fuhe.store.Changes;
import io.fuhe.store.CopyNotes;
import io.fuhe.store.CorrectionStore;
import io.fuhe.store.CrossStore;
import io.fuhe.store.DatabaseMark;
import io.fuhe.store.DecisionLog;
import io.fuhe.store.FormStore;
import io.fuhe.store.FormerDatabase;
import io.fuhe.store.Ledger;
import io.fuhe.store.Looks;
import io.fuhe.store.MarkStore;
import io.fuhe.store.NotedForms;
import io.fuhe.store.PartitionLeases;
import io.fuhe.store.Readings;
import io.fuhe.store.ReportSets;
import io.fuhe.store.Schema;
import io.fuhe.store.Submissions;
import io.fuhe.store.UnitNameStore;
import io.fuhe.worker.FileWork;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.batch.autoconfigure.BatchAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The parts that the jobs are made of. What Spring Boot is to set up is named, so that the web
 * server and the metrics of {@code fuhe serve} cost the other commands nothing.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({
  DataSourceAutoConfiguration.class,
  DataSourceTransactionManagerAutoConfiguration.class,
  TransactionAutoConfiguration.class,
  JdbcTemplateAutoConfiguration.class,
  JdbcClientAutoConfiguration.class,
  FlywayAutoConfiguration.class,
  BatchAutoConfiguration.class,
  BatchJdbcAutoConfiguration.class
})
@EnableConfigurationProperties({
  FuheProperties.class,
  OriginalsProperties.class,
  InboxProperties.class,
  ReportProperties.class
})
@Import({Steps.class, IngestJob.class, RecheckJob.class, RetryJob.class, ReinstateJob.class})
public class BatchConfiguration {

  @Bean
  static Archive archive(FuheProperties properties, OriginalsProperties originals) {
    return new Archive(
        originals.store(properties.data(), properties.data()), properties.reading().bytes());
  }

  @Bean
  Quarantine quarantine(FuheProperties properties, Archive archive) {
    return new Quarantine(properties.data().resolve("quarantine"), archive);
  }

  @Bean
  Mappings mappings(FuheProperties properties) throws IOException, InvalidMappings {
    return new MappingLoader().load(MappingSource.files(properties.mappings(), properties.rules()));
  }

  @Bean
  KnownUnits knownUnits(FuheProperties properties) throws IOException, InvalidMappings {
    List<MappingFile> files = MappingSource.files(properties.mappings(), null);
    return new KnownUnits(AliasReader.in(files), RosterReader.in(files), WeightsReader.in(files));
  }

  @Bean
  UnitNames unitNames(UnitNameStore store, KnownUnits known) {
    return new UnitNames(store, known);
  }

  @Bean
  CrossStore crossStore(JdbcClient db) {
    return new CrossStore(db);
  }

  @Bean
  FileWork work(FuheProperties properties, Mappings mappings) throws IOException, InvalidMappings {
    return FileWorks.of(
        properties,
        MappingSource.files(properties.mappings(), properties.rules()),
        mappings,
        properties.data().resolve(".fuhe-workers"));
  }

  @Bean
  static Versions versions(FuheProperties properties, Mappings mappings) {
    String reader =
        String.join(
            "/",
            CodeVersion.of("form", "document", "mapping"),
            properties.libraries(),
            mappings.reading());
    return new Versions(
        reader,
        Sha256.of(reader + mappings.judging() + CodeVersion.of("check", "unit")),
        Sha256.of(reader + CodeVersion.of("annotate", "i18n", "office", "report")),
        properties.refusing());
  }

  @Bean
  static DatabaseMark databaseMark(
      FuheProperties properties, @Value("${spring.datasource.url}") String url) {
    return new DatabaseMark(properties.data(), url);
  }

  @Bean
  FlywayConfigurationCustomizer schema(DatabaseMark mark) {
    return flyway -> {
      refuseOther(mark, flyway.getDataSource());
      Schema.in(flyway);
    };
  }

  private static void refuseOther(DatabaseMark mark, DataSource database) {
    try {
      mark.refuseOther(JdbcClient.create(database));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Bean
  InitializingBean marked(DatabaseMark mark, JdbcClient db) {
    return () -> mark.set(db);
  }

  @Bean
  DatabaseLock databaseLock(DataSource source) throws SQLException, DatabaseInUse {
    return DatabaseLock.take(source);
  }

  /** With the lock, because another run may be under way in a version that knows other tables. */
  @Bean
  FlywayMigrationStrategy migration(FuheProperties properties, DatabaseLock held) {
    return new FormerDatabase(properties.data())::migrate;
  }

  /** A run that was killed may have workers yet: they are to store nothing beside this one. */
  @Bean
  InitializingBean noLeasesLeft(JdbcClient db, DatabaseLock held) {
    return new PartitionLeases(db)::clear;
  }

  @Bean
  Ledger ledger(JdbcClient db) {
    return new Ledger(db);
  }

  @Bean
  Submissions submissions(JdbcClient db) {
    return new Submissions(db);
  }

  @Bean
  Readings readings(JdbcClient db) {
    return new Readings(db);
  }

  @Bean
  CopyNotes copyNotes(JdbcClient db) {
    return new CopyNotes(db);
  }

  @Bean
  Looks looks(JdbcClient db) {
    return new Looks(db);
  }

  @Bean
  KeptOriginals keptOriginals(Archive archive, Quarantine quarantine, Changes changes) {
    return new KeptOriginals(archive, quarantine, changes);
  }

  @Bean
  FormStore formStore(JdbcClient db) {
    return new FormStore(db);
  }

  @Bean
  CorrectionStore correctionStore(JdbcClient db) {
    return new CorrectionStore(db);
  }

  @Bean
  AnomalyStore findingStore(JdbcClient db) {
    return new AnomalyStore(db);
  }

  @Bean
  UnitNameStore unitNameStore(JdbcClient db) {
    return new UnitNameStore(db);
  }

  @Bean
  MarkStore markStore(JdbcClient db) {
    return new MarkStore(db);
  }

  @Bean
  Changes changes(JdbcClient db) {
    return new Changes(db);
  }

  @Bean
  @Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
  StoredYears storedYears(
      WhoIsWho names,
      FormStore forms,
      MarkStore marks,
      CrossStore cross,
      Changes changes,
      Versions versions) {
    return new StoredYears(names, forms, marks, cross, changes, versions);
  }

  @Bean
  WhoIsWho whoIsWho(UnitNameStore names, KnownUnits known) {
    return new WhoIsWho(names, known);
  }

  @Bean
  RunScope runContents(
      Ledger ledger,
      FormStore forms,
      AnomalyStore findings,
      ObjectProvider<StoredYears> plans,
      KnownUnits known,
      Mappings mappings,
      DecisionLog decisions,
      Reasons reasons) {
    return new RunScope(
        ledger, forms, findings, plans::getObject, known.weights(), mappings, decisions, reasons);
  }

  @Bean
  DecisionLog decisionLog(JdbcClient db) {
    return new DecisionLog(db);
  }

  /** No run fails for a list of reasons that is none: the desk refuses it, and says why. */
  @Bean
  Reasons reasons(FuheProperties properties) throws IOException {
    try {
      return Reasons.in(properties.mappings());
    } catch (Reasons.Unusable e) {
      return Reasons.BUILT_IN;
    }
  }

  @Bean
  SetOfReports setOfReports(ReportProperties settings) {
    return new SetOfReports(settings.findings());
  }

  @Bean
  StandingReports standingReports(
      RunScope contents,
      JdbcClient db,
      TransactionOperations transactions,
      SetOfReports writing,
      ReportProperties settings,
      Versions versions,
      KnownUnits known,
      Reasons reasons) {
    return new StandingReports(
        contents,
        new ReportSets(db),
        new NotedForms(db),
        transactions,
        writing,
        settings.together(),
        versions.judge() + versions.copier() + known + reasons);
  }

  @Bean
  CopiesOnDemand copiesOnDemand(
      RunScope contents,
      Archive archive,
      Ledger ledger,
      CopyNotes copyNotes,
      Versions versions,
      FileWork work,
      FuheProperties properties) {
    return new CopiesOnDemand(
        contents, archive, ledger, copyNotes, versions, work, properties.threads());
  }

  @Bean
  StopRequest stopRequest(FileWork work) {
    return new StopRequest(work);
  }

  @Bean
  Runs runs(
      JobRepository repository,
      JobOperator operator,
      Job ingest,
      Job recheck,
      Job retry,
      Job reinstate,
      Ledger ledger,
      RunScope contents,
      StandingReports reports,
      SetOfReports writing,
      StopRequest stop) {
    return new Runs(
        repository,
        operator,
        ingest,
        recheck,
        retry,
        reinstate,
        ledger,
        contents,
        reports,
        writing,
        stop);
  }

  @Bean
  StopAtShutdown stopAtShutdown(Runs runs) {
    return new StopAtShutdown(runs);
  }
}
