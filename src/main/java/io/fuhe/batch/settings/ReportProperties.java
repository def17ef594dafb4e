package io.fuhe.batch.settings;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the reports.
 *
 * @param together so many different files are told in one set of reports; with more, each fiscal
 *     year has a set of its own that is written anew only when that year changed
 * @param findings so many findings are in one page and one workbook; more are split by units
 */
@ConfigurationProperties("fuhe.reports")
public record ReportProperties(
    @DefaultValue("2000") int together, @DefaultValue("100000") int findings) {

  public ReportProperties {
    InvalidSetting.unless(together >= 0, "fuhe.reports.together", together);
    InvalidSetting.unless(findings >= 1, "fuhe.reports.findings", findings);
  }
}
