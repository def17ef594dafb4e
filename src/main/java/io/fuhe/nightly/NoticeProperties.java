package io.fuhe.nightly;

import io.fuhe.batch.settings.InvalidSetting;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who is told what a run came to. Nobody is, unless asked for.
 *
 * @param webhook where the line and the counts are posted to as JSON, over HTTP or HTTPS
 * @param mailTo who gets them by mail; the server is set with {@code spring.mail.*}
 * @param mailFrom whom the mail is from; the first recipient where nobody is given
 * @param metricsFile a file for Prometheus' node exporter, written anew after every run
 */
@ConfigurationProperties("fuhe.notice")
public record NoticeProperties(
    URI webhook, @DefaultValue List<String> mailTo, String mailFrom, Path metricsFile) {

  public NoticeProperties {
    InvalidSetting.unless(
        webhook == null || (webhook.getScheme() + "").matches("https?"),
        "fuhe.notice.webhook",
        webhook);
    mailTo = List.copyOf(mailTo);
  }
}
