package io.fuhe.desk;

import io.fuhe.desk.access.Member;
import io.fuhe.form.Place;
import io.fuhe.i18n.Language;
import io.fuhe.report.content.Reasons;
import io.fuhe.report.content.ReportContent;
import io.fuhe.report.content.ReportedAnomaly;
import io.fuhe.report.content.SamplingReason;
import io.fuhe.worker.Sight;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the desk has the program around it do. */
public interface DeskWork {

  /**
   * Starts a run over the inbox, unless one is under way.
   *
   * @return whether it was started
   */
  boolean start();

  /**
   * Starts checking a fiscal year again, unless a run is under way.
   *
   * @param formsOnly whether the stored forms are judged again; else the originals are read again
   * @return whether it was started
   */
  boolean recheck(int year, boolean formsOnly);

  /**
   * Where files are.
   *
   * @param inbox where they are handed in
   * @param largest how many bytes a run reads of one
   * @param settle how long a run waits for one to be left alone
   * @param reports where reports are
   */
  record Places(Path inbox, long largest, Duration settle, Path reports) {}

  /** Where files are. */
  Places places();

  /** The bureau's reasons for dismissing a finding. */
  Reasons reasons();

  /** Asks the run that is under way to stop; what it had in hand is taken up by the next. */
  void stop();

  /**
   * How runs stand.
   *
   * @param running whether one is under way
   * @param expected how many files it reads; 0 as long as that is not known
   * @param done how many of them are read
   * @param outcome how the last one ended, as a message names it; null where there was none
   * @param ended when it did; null where there was none
   * @param problem why it did not come to its end, or null
   * @param waiting the files that the last one left for the next, because they were still being
   *     written, below the inbox
   */
  record RunState(
      boolean running,
      int expected,
      int done,
      String outcome,
      Instant ended,
      String problem,
      List<String> waiting) {

    public RunState {
      waiting = List.copyOf(waiting);
    }

    /** The same for whom not all units are: of what unit a file is nobody knows yet. */
    public RunState withoutFiles() {
      return new RunState(running, expected, done, outcome, ended, problem, List.of());
    }

    /** Whether no run has looked at anything yet. */
    public boolean first() {
      return outcome == null;
    }
  }

  /** How runs stand now. */
  RunState run();

  /** How runs stand now, for somebody. */
  default RunState run(Member who) {
    return who.isForAllUnits() ? run() : run().withoutFiles();
  }

  /**
   * A part of an original, and a picture of it where it is a page.
   *
   * @param picture a PNG; null where there is none
   */
  record Looked(Sight sight, byte[] picture) {}

  /**
   * Shows the part of an original that a place is in; it is read as in a run, apart and within the
   * limits.
   *
   * @param name what the submitter called it
   */
  Looked look(String sha256, String name, Place at);

  /** Writes an original out, as it was received. */
  void original(String sha256, OutputStream out) throws IOException;

  /**
   * A unit in the order in which the units of a year should be looked at.
   *
   * @param rank counted from 1
   * @param reasons why, the weightiest first
   */
  record Sampled(int rank, String unit, String points, List<SamplingReason> reasons) {
    public Sampled {
      reasons = List.copyOf(reasons);
    }
  }

  /** The units of a year as the last run's reports put them in order; empty where they do not. */
  List<Sampled> sampling(int year);

  /**
   * The letter to a unit about some of its findings of one year, as a Word file.
   *
   * @param due the last day for an answer
   * @return empty when none of them is an error or a warning, which is what letters ask about
   */
  Optional<byte[]> letter(
      List<ReportedAnomaly> findings, LocalDate issued, LocalDate due, Language language);

  /**
   * The review sheets of a unit's year, as an Excel file.
   *
   * @param content its forms, and what is confirmed in them
   * @return empty when none of the forms is a self-evaluation
   */
  Optional<byte[]> sheets(ReportContent content, Language language);
}
