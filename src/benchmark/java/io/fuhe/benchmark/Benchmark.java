package io.fuhe.benchmark;

import io.fuhe.batch.settings.MappingSource;
import io.fuhe.document.UnreadableDocument;
import io.fuhe.mapping.layout.MappingLoader;
import io.fuhe.mapping.layout.Mappings;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Makes forms in five formats and measures, file by file and side by side, what reading and
 * checking them takes and what other libraries take for a part of it.
 *
 * <p>What is measured is the processor's time of one thread; garbage is collected by another. The
 * first tenth of the files warms everything up and is not counted.
 */
public final class Benchmark {

  private static final String WHOLE = "whole";
  private static final String COPY = "copy";
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private Benchmark() {}

  /**
   * Runs it in the project's folder.
   *
   * @param args how many files; 1000 where that is not said
   */
  public static void main(String[] args) throws Exception {
    int number = args.length > 0 ? Integer.parseInt(args[0]) : 1000;
    Path folder = Files.createTempDirectory("benchmark");
    Mappings mappings = new MappingLoader().load(MappingSource.files(null));
    List<Path> inbox = inbox(mappings, number, folder);
    Map<Kind, Map<String, List<Double>>> times = measure(inbox, mappings, folder.resolve("copy"));
    times.forEach(Benchmark::print);
    for (Path file : inbox) {
      Files.delete(file);
    }
    Files.delete(folder);
  }

  /** Forms in turn of each format, and of each template of it. */
  private static List<Path> inbox(Mappings mappings, int number, Path folder)
      throws IOException, UnreadableDocument {
    Map<Kind, List<Template>> templates = templates(mappings);
    List<Path> inbox = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      Kind kind = Kind.values()[i % Kind.values().length];
      List<Template> own = templates.get(kind);
      Path file = folder.resolve(i + kind.ending());
      own.get(i / Kind.values().length % own.size()).write(i, file);
      inbox.add(file);
    }
    return inbox;
  }

  private static Map<Kind, List<Template>> templates(Mappings mappings)
      throws IOException, UnreadableDocument {
    Map<Kind, List<Template>> templates = new EnumMap<>(Kind.class);
    for (Path file : Template.samples()) {
      Template template = Template.of(file, mappings);
      templates.computeIfAbsent(template.kind(), any -> new ArrayList<>()).add(template);
    }
    return templates;
  }

  private static Map<Kind, Map<String, List<Double>>> measure(
      List<Path> inbox, Mappings mappings, Path copy) throws Exception {
    Others others = new Others();
    Fuhe fuhe = new Fuhe(mappings, copy);
    Map<Kind, Map<String, List<Double>>> times = new EnumMap<>(Kind.class);
    for (int i = 0; i < inbox.size(); i++) {
      Path file = inbox.get(i);
      Map<String, Double> took = new LinkedHashMap<>();
      for (var work : others.of(Kind.of(file)).entrySet()) {
        took.put(work.getKey(), took(work.getValue(), file));
      }
      double whole = 0;
      for (var stage : fuhe.stages().entrySet()) {
        double time = took(stage.getValue(), file);
        took.put(stage.getKey(), time);
        whole += stage.getKey().equals(COPY) ? 0 : time;
      }
      took.put(WHOLE, whole);
      if (i >= inbox.size() / 10) {
        var ofKind = times.computeIfAbsent(Kind.of(file), any -> new LinkedHashMap<>());
        took.forEach(
            (name, time) -> ofKind.computeIfAbsent(name, any -> new ArrayList<>()).add(time));
      }
    }
    return times;
  }

  /** In milliseconds. */
  private static double took(Work work, Path file) throws Exception {
    long begin = CLOCK.getCurrentThreadCpuTime();
    work.on(file);
    return (CLOCK.getCurrentThreadCpuTime() - begin) / 1e6;
  }

  private static void print(Kind kind, Map<String, List<Double>> times) {
    double whole = median(times.get(WHOLE));
    double copy = median(times.get(COPY));
    String model = kind == Kind.PDF ? "tabula" : "poi";
    StringBuilder line = new StringBuilder(kind.ending() + " (" + times.get(WHOLE).size() + "):");
    times.forEach(
        (name, all) -> line.append(String.format(Locale.ROOT, " %s %.2f", name, median(all))));
    line.append(
        String.format(
            Locale.ROOT,
            " | whole/%s %.2f, with copy %.2f, whole/tika %.2f, whole/floor %.2f",
            model,
            whole / median(times.get(model)),
            (whole + copy) / median(times.get(model)),
            whole / median(times.get("tika")),
            whole / median(times.get("floor"))));
    OUT.println(line);
  }

  private static double median(List<Double> times) {
    return times.stream().sorted().toList().get(times.size() / 2);
  }
}
