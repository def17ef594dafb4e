package io.fuhe.batch.settings;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the reports.
 *
 * @param together so many different files are told in one set of reports; with more, each fiscal
 *     year has a set of its own that is written anew only when that year changed
 */
@ConfigurationProperties("fuhe.reports")
public record ReportProperties(@DefaultValue("2000") int together) {

  public ReportProperties {
    InvalidSetting.unless(together >= 0, "fuhe.reports.together", together);
  }
}
