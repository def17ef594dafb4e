package io.fuhe.nightly;

import io.fuhe.batch.settings.InvalidSetting;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.scheduling.support.CronExpression;

/**
 * When {@code fuhe serve} runs.
 *
 * @param cron second, minute, hour, day of month, month, day of week, as Spring writes them
 * @param zone the time zone that the times are in; the machine's where none is given
 * @param catchUp whether a night that was missed, because the machine was off, is made up for at
 *     the start
 * @param port where health and metrics are served over HTTP; no web server where none is given
 * @param address which address of the machine they are served at
 */
@ConfigurationProperties("fuhe.nightly")
public record NightlyProperties(
    @DefaultValue("0 0 2 * * *") String cron,
    ZoneId zone,
    @DefaultValue("true") boolean catchUp,
    Integer port,
    @DefaultValue("127.0.0.1") String address) {

  private static final int PORTS = 65_535;

  public NightlyProperties {
    InvalidSetting.unless(CronExpression.isValidExpression(cron), "fuhe.nightly.cron", cron);
    InvalidSetting.unless(port == null || (port >= 0 && port <= PORTS), "fuhe.nightly.port", port);
    zone = zone == null ? ZoneId.systemDefault() : zone;
  }

  /** The first time after another at which a run is due; null when there is none. */
  ZonedDateTime after(Instant time) {
    return CronExpression.parse(cron).next(time.atZone(zone));
  }
}
