package io.fuhe.desk;

import io.fuhe.desk.DeskWork.Places;
import io.fuhe.desk.access.Members;
import io.fuhe.desk.access.Tokens;
import io.fuhe.desk.api.Api;
import io.fuhe.desk.api.DeclaredParameters;
import io.fuhe.desk.files.ReportFiles;
import io.fuhe.desk.files.Uploads;
import io.fuhe.desk.store.DecisionHistory;
import io.fuhe.desk.store.Decisions;
import io.fuhe.desk.store.DeskFindings;
import io.fuhe.desk.store.DeskForms;
import io.fuhe.desk.store.DeskLedger;
import io.fuhe.desk.store.FormFigures;
import io.fuhe.desk.store.MappingProblems;
import io.fuhe.desk.store.Originals;
import io.fuhe.desk.store.RunComparison;
import io.fuhe.desk.store.SavedViews;
import io.fuhe.desk.store.SentLetters;
import io.fuhe.desk.store.Threads;
import io.fuhe.desk.store.Worklist;
import io.fuhe.desk.store.Years;
import io.fuhe.report.content.Reasons;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Properties;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.batch.autoconfigure.BatchAutoConfiguration;
import org.springframework.boot.batch.autoconfigure.BatchJobLauncherAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.http.CacheControl;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** What the desk is made of. Its tables are there already: whoever starts it saw to that. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(
    exclude = {
      FlywayAutoConfiguration.class,
      BatchAutoConfiguration.class,
      BatchJdbcAutoConfiguration.class,
      BatchJobLauncherAutoConfiguration.class,
      MailSenderAutoConfiguration.class,
      UserDetailsServiceAutoConfiguration.class
    })
@ComponentScan
class DeskConfiguration implements WebMvcConfigurer {

  private static final String HTMX = "META-INF/maven/org.webjars.npm/htmx.org/pom.properties";

  @Bean
  Members members(JdbcClient db, PlatformTransactionManager transactions) {
    return new Members(db, new TransactionTemplate(transactions));
  }

  @Bean
  UnitWarnings unitWarnings(JdbcClient db) {
    return new UnitWarnings(db);
  }

  @Bean
  Tokens tokens(JdbcClient db) {
    return new Tokens(db, Clock.systemUTC());
  }

  @Bean
  Uploads uploads(DeskWork work) throws IOException {
    Places places = work.places();
    Uploads uploads =
        new Uploads(places.inbox(), places.largest(), places.settle(), Clock.systemUTC());
    uploads.tidy();
    return uploads;
  }

  @Bean
  Reasons reasons(DeskWork work) {
    return work.reasons();
  }

  @Bean
  ReportFiles reportFiles(DeskWork work) {
    return new ReportFiles(work.places().reports());
  }

  @Bean
  Decisions decisions(JdbcClient db, PlatformTransactionManager transactions) {
    return new Decisions(db, new TransactionTemplate(transactions), Clock.systemUTC());
  }

  @Bean
  DeskFindings deskFindings(
      JdbcClient db, PlatformTransactionManager transactions, Decisions decisions) {
    return new DeskFindings(db, new TransactionTemplate(transactions), decisions);
  }

  @Bean
  Worklist worklist(JdbcClient db) {
    return new Worklist(db);
  }

  @Bean
  Originals originals(JdbcClient db) {
    return new Originals(db);
  }

  @Bean
  DeskForms deskForms(JdbcClient db, PlatformTransactionManager transactions) {
    return new DeskForms(db, new TransactionTemplate(transactions), Clock.systemUTC());
  }

  @Bean
  FormFigures formFigures(JdbcClient db, PlatformTransactionManager transactions) {
    return new FormFigures(db, new TransactionTemplate(transactions));
  }

  @Bean
  DecisionHistory decisionHistory(JdbcClient db) {
    return new DecisionHistory(db);
  }

  @Bean
  RunComparison runComparison(JdbcClient db) {
    return new RunComparison(db);
  }

  @Bean
  SavedViews savedViews(JdbcClient db, PlatformTransactionManager transactions) {
    return new SavedViews(db, new TransactionTemplate(transactions));
  }

  @Bean
  SentLetters sentLetters(JdbcClient db) {
    return new SentLetters(db);
  }

  @Bean
  DeskLedger deskLedger(JdbcClient db) {
    return new DeskLedger(db);
  }

  @Bean
  Threads threads(JdbcClient db, PlatformTransactionManager transactions) {
    return new Threads(db, new TransactionTemplate(transactions), Clock.systemUTC());
  }

  @Bean
  MappingProblems mappingProblems(JdbcClient db) {
    return new MappingProblems(db, Clock.systemUTC());
  }

  @Bean
  Years years(JdbcClient db, Worklist worklist) {
    return new Years(db, worklist);
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> beforeTheDesk() {
    return factory ->
        factory.addContextCustomizers(
            context ->
                ((StandardHost) context.getParent())
                    .setErrorReportValveClass(BeforeTheDesk.class.getName()));
  }

  @Bean
  LocaleResolver localeResolver(DeskLanguage standard) {
    CookieLocaleResolver resolver = new CookieLocaleResolver("fuhe-language");
    resolver.setDefaultLocaleFunction(
        request ->
            Api.isCall(request) ? Api.locale(request, standard) : standard.language().locale());
    resolver.setCookieMaxAge(Duration.ofDays(365));
    resolver.setCookieHttpOnly(true);
    resolver.setRejectInvalidCookies(false);
    return resolver;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    LocaleChangeInterceptor change = new LocaleChangeInterceptor();
    change.setParamName("lang");
    change.setIgnoreInvalidLocale(true);
    registry.addInterceptor(change);
    registry.addInterceptor(new DeclaredParameters()).addPathPatterns(Api.ROOT + "/**");
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/static/**")
        .addResourceLocations("classpath:/io/fuhe/desk/static/")
        .setCacheControl(CacheControl.noCache());
    // The colours are those of the web report.
    registry
        .addResourceHandler("/palette/*.css")
        .addResourceLocations("classpath:/io/fuhe/report/page/")
        .setCacheControl(CacheControl.noCache());
    registry
        .addResourceHandler("/htmx/**")
        .addResourceLocations(
            "classpath:/META-INF/resources/webjars/htmx.org/" + htmxVersion() + "/dist/")
        .setCacheControl(CacheControl.noCache());
  }

  private static String htmxVersion() {
    try (InputStream in = DeskConfiguration.class.getClassLoader().getResourceAsStream(HTMX)) {
      Properties known = new Properties();
      known.load(in);
      return known.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
