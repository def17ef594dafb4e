package io.fuhe.nightly;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.mail.MailSender;

/** The mail server of the settings {@code spring.mail.*}, all of them as Spring Boot means them. */
final class MailServer {

  /** Milliseconds that a mail server may take over any step; without it, for ever. */
  private static final String PATIENCE = "20000";

  private MailServer() {}

  /**
   * The sender to this server, or to that of this machine where no host is set.
   *
   * @throws RuntimeException when a setting cannot be bound
   */
  static MailSender sender(ConfigurableEnvironment settings) {
    try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
      context.getEnvironment().merge(settings);
      context
          .getEnvironment()
          .getPropertySources()
          .addLast(new MapPropertySource("mailDefaults", defaults()));
      context.register(SslAutoConfiguration.class, MailSenderAutoConfiguration.class);
      context.refresh();
      return context.getBean(MailSender.class);
    }
  }

  private static Map<String, Object> defaults() {
    Map<String, Object> defaults = new HashMap<>();
    defaults.put("spring.mail.host", "localhost");
    for (String protocol : new String[] {"smtp", "smtps"}) {
      for (String step : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
        defaults.put("spring.mail.properties.mail." + protocol + "." + step, PATIENCE);
      }
    }
    return defaults;
  }
}
