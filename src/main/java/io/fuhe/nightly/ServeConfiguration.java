package io.fuhe.nightly;

import io.fuhe.i18n.Messages;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.batch.autoconfigure.BatchAutoConfiguration;
import org.springframework.boot.batch.autoconfigure.BatchJobLauncherAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientAutoConfiguration;
import org.springframework.boot.security.oauth2.client.autoconfigure.servlet.OAuth2ClientWebSecurityAutoConfiguration;
import org.springframework.boot.session.autoconfigure.SessionAutoConfiguration;
import org.springframework.boot.session.autoconfigure.SessionsEndpointAutoConfiguration;
import org.springframework.boot.session.jdbc.autoconfigure.JdbcSessionAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * What stands while {@code fuhe serve} runs: the schedule, health and metrics. The database is not
 * among it: each run opens it and closes it again, so that it can be used by day.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(
    exclude = {
      DataSourceAutoConfiguration.class,
      FlywayAutoConfiguration.class,
      BatchAutoConfiguration.class,
      BatchJdbcAutoConfiguration.class,
      BatchJobLauncherAutoConfiguration.class,
      MailSenderAutoConfiguration.class,
      // Pages and people are the desk's, which is an application of its own.
      ThymeleafAutoConfiguration.class,
      SecurityAutoConfiguration.class,
      UserDetailsServiceAutoConfiguration.class,
      ServletWebSecurityAutoConfiguration.class,
      SecurityFilterAutoConfiguration.class,
      ManagementWebSecurityAutoConfiguration.class,
      SessionAutoConfiguration.class,
      SessionsEndpointAutoConfiguration.class,
      JdbcSessionAutoConfiguration.class,
      OAuth2ClientAutoConfiguration.class,
      OAuth2ClientWebSecurityAutoConfiguration.class
    })
@EnableConfigurationProperties(NightlyProperties.class)
public class ServeConfiguration {

  @Bean
  Nights nights(
      NightlyRun run,
      Recorder recorder,
      RunRecords records,
      NightlyProperties properties,
      Messages messages) {
    return new Nights(run, recorder, records, properties, messages);
  }

  @Bean
  LastRunHealth lastRun(RunRecords records, NightlyProperties properties) {
    return new LastRunHealth(records, properties, Clock.systemUTC());
  }

  @Bean
  MeterBinder paceMetrics(NightlyRun run) {
    return new PaceMetrics(run.pace());
  }

  @Bean
  MeterBinder runMetrics(RunRecords records) {
    return new RunMetrics(records::last);
  }
}
