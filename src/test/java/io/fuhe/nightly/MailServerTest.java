package io.fuhe.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What is set for the mail server is what Spring Boot makes of it. */
class MailServerTest {

  @Test
  void encryptionIsKept() {
    JavaMailSenderImpl sender =
        sender(Map.of("spring.mail.host", "mail.example.org", "spring.mail.ssl.enabled", "true"));

    assertThat(sender.getHost()).isEqualTo("mail.example.org");
    assertThat(sender.getJavaMailProperties()).containsEntry("mail.smtp.ssl.enable", "true");
  }

  @Test
  void noServerMayKeepTheNightWaiting() {
    assertThat(sender(Map.of()).getJavaMailProperties())
        .containsEntry("mail.smtp.connectiontimeout", "20000")
        .containsEntry("mail.smtp.timeout", "20000");
    assertThat(
            sender(Map.of("spring.mail.properties.mail.smtp.timeout", "500"))
                .getJavaMailProperties())
        .containsEntry("mail.smtp.timeout", "500")
        .containsEntry("mail.smtp.writetimeout", "20000");
  }

  @Test
  void withoutAHostItIsThisMachine() {
    assertThat(sender(Map.of()).getHost()).isEqualTo("localhost");
  }

  private static JavaMailSenderImpl sender(Map<String, Object> settings) {
    StandardEnvironment environment = new StandardEnvironment();
    environment.getPropertySources().addFirst(new MapPropertySource("test", settings));
    return (JavaMailSenderImpl) MailServer.sender(environment);
  }
}
