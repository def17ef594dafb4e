package io.fuhe.batch.run;

import io.fuhe.batch.run.RecheckRequest.From;
import io.fuhe.i18n.Language;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.batch.core.job.parameters.JobParameter;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;

/** What a run is asked to do, as the parameters of a job. */
public final class RunParameters {

  private static final String INBOX = "inbox";
  private static final String YEAR = "year";
  private static final String UNIT = "unit";
  private static final String FROM = "from";
  private static final String REPORTS = "reports";
  private static final String LANGUAGE = "language";
  private static final String COMPARE_WITH = "compareWith";
  private static final String SUBMISSION = "submission";
  private static final String RUN = "run";

  private final JobParameters parameters;

  public RunParameters(JobParameters parameters) {
    this.parameters = parameters;
  }

  public static JobParameters of(Path inbox, ReportRequest reports, long run) {
    return reports(reports, run).addString(INBOX, inbox.toString()).toJobParameters();
  }

  public static JobParameters of(RecheckRequest request, long run) {
    JobParametersBuilder builder =
        reports(request.reports(), run)
            .addLong(YEAR, (long) request.year())
            .addString(FROM, request.from().name());
    if (request.unit() != null) {
      builder.addString(UNIT, request.unit());
    }
    return builder.toJobParameters();
  }

  public static JobParameters of(long submission, ReportRequest reports, long run) {
    return reports(reports, run).addLong(SUBMISSION, submission).toJobParameters();
  }

  public static JobParameters of(ReportRequest reports, long run) {
    return reports(reports, run).toJobParameters();
  }

  private static JobParametersBuilder reports(ReportRequest request, long run) {
    JobParametersBuilder builder =
        new JobParametersBuilder()
            .addString(REPORTS, request.folder().toString())
            .addString(LANGUAGE, request.language().tag())
            .addLong(RUN, run);
    if (request.compareWith() != null) {
      builder.addLong(COMPARE_WITH, (long) request.compareWith());
    }
    return builder;
  }

  /** Whether others ask for the same, in whichever run. */
  public boolean asksFor(JobParameters others) {
    return but(RUN, parameters).equals(but(RUN, others));
  }

  /** Parameters are equal when their names are; what matters here is their values. */
  private static Map<String, Object> but(String name, JobParameters parameters) {
    return parameters.parameters().stream()
        .filter(parameter -> !parameter.name().equals(name))
        .collect(Collectors.toMap(JobParameter::name, JobParameter::value));
  }

  public Path inbox() {
    return Path.of(parameters.getString(INBOX));
  }

  /** The submission that is to count again. */
  public long submission() {
    return parameters.getLong(SUBMISSION);
  }

  /** The number of the run; later runs have greater ones. */
  public long run() {
    return parameters.getLong(RUN);
  }

  public ReportRequest reports() {
    Long compareWith = parameters.getLong(COMPARE_WITH);
    return new ReportRequest(
        Path.of(parameters.getString(REPORTS)),
        Language.of(parameters.getString(LANGUAGE)).orElseThrow(),
        compareWith == null ? null : compareWith.intValue());
  }

  /** What is to be checked again; null in a run that reads an inbox. */
  public RecheckRequest recheck() {
    Long year = parameters.getLong(YEAR);
    return year == null
        ? null
        : new RecheckRequest(
            year.intValue(),
            parameters.getString(UNIT),
            From.valueOf(parameters.getString(FROM)),
            reports());
  }
}
