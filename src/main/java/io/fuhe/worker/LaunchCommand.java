package io.fuhe.worker;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.SAXParserFactory;

/** The command line that starts a worker from where this program was started. */
final class LaunchCommand {

  /** What Spring Boot's executable jar begins with when another main class is asked for. */
  private static final String JAR_LAUNCHER =
      "org.springframework.boot.loader.launch.PropertiesLauncher";

  /** The parser's factory, which is the Java runtime's own. */
  private static final String SAX = SAXParserFactory.class.getName();

  /** Of the thread that works, in bytes. */
  static final long STACK = 2 << 20;

  private LaunchCommand() {}

  /**
   * The command.
   *
   * @param memory the heap, in bytes
   * @param folder for the worker's temporary files
   */
  static List<String> of(long memory, Path folder) {
    Locale locale = Locale.getDefault();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + memory);
    command.add("-Xss" + STACK);
    // One thread works; the other collectors would start several for each worker.
    command.add("-XX:+UseSerialGC");
    // Over a thousand files, compiling harder still costs more than it gains.
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-XX:+ExitOnOutOfMemoryError");
    command.add("-XX:+DisplayVMOutputToStderr");
    // A warning of the virtual machine would get between the answers.
    command.add("-Xlog:disable");
    command.add("-Xlog:all=warning:stderr");
    command.add("-XX:-CreateCoredumpOnCrash");
    command.add("-Djava.awt.headless=true");
    command.add("-Djava.io.tmpdir=" + folder);
    // Or each part of a file has the whole class path searched for another one.
    command.add("-D" + SAX + "=" + SAXParserFactory.newDefaultInstance().getClass().getName());
    command.add("-Dfile.encoding=" + System.getProperty("file.encoding"));
    command.add("-Duser.language=" + locale.getLanguage());
    command.add("-Duser.country=" + locale.getCountry());
    command.add("-Duser.timezone=" + TimeZone.getDefault().getID());
    sharedClasses().ifPresent(command::add);
    // No reader opens a connection; what a library might open ends at a port that nobody serves.
    command.add("-DsocksProxyHost=127.0.0.1");
    command.add("-DsocksProxyPort=1");
    command.add("-cp");
    command.add(classPath());
    if (onTheClassPath()) {
      command.add(WorkerMain.class.getName());
    } else {
      command.add(command.indexOf("-cp"), "-Dloader.main=" + WorkerMain.class.getName());
      command.add(JAR_LAUNCHER);
    }
    return command;
  }

  /** Where this program starts quickly from an archive of its classes, a worker does too. */
  private static Optional<String> sharedClasses() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("-XX:SharedArchiveFile="))
        .findFirst();
  }

  /** Not so in the executable jar, which holds classes and libraries inside of itself. */
  private static boolean onTheClassPath() {
    String resource = WorkerMain.class.getName().replace('.', '/') + ".class";
    return ClassLoader.getSystemResource(resource) != null;
  }

  /** Absolute, because a worker runs in a folder of its own. */
  private static String classPath() {
    return Pattern.compile(Pattern.quote(File.pathSeparator))
        .splitAsStream(System.getProperty("java.class.path"))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
