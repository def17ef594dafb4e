package io.fuhe.batch;

import io.fuhe.i18n.Language;
import java.nio.file.Path;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;

/**
 * What a run is asked to do.
 *
 * @param inbox the folder to read
 * @param reports the folder to write reports to
 * @param language of the reports
 */
public record RunRequest(Path inbox, Path reports, Language language) {

  private static final String INBOX = "inbox";
  private static final String REPORTS = "reports";
  private static final String LANGUAGE = "language";
  private static final String RUN = "run";

  JobParameters parameters(long run) {
    return new JobParametersBuilder()
        .addString(INBOX, inbox.toString())
        .addString(REPORTS, reports.toString())
        .addString(LANGUAGE, language.tag())
        .addLong(RUN, run)
        .toJobParameters();
  }

  static RunRequest of(JobParameters parameters) {
    return new RunRequest(
        Path.of(parameters.getString(INBOX)),
        Path.of(parameters.getString(REPORTS)),
        Language.of(parameters.getString(LANGUAGE)).orElseThrow());
  }

  static long run(JobParameters parameters) {
    return parameters.getLong(RUN);
  }
}
