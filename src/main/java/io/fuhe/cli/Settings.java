package io.fuhe.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * What is set beside the options of a command: on the command line as {@code --fuhe.threads=4}, in
 * the environment as {@code FUHE_THREADS}, in {@code application.properties}.
 */
final class Settings {

  /** An option with a dot in its name is a setting; no command has such an option. */
  private static final Pattern SETTING = Pattern.compile("--[a-z]+(\\.[\\w\\[\\]-]+)+=.*");

  private final List<String> arguments;
  private final List<String> rest;
  private final Map<String, Object> defaults = new LinkedHashMap<>();
  private ConfigurableEnvironment environment;

  Settings(String... args) {
    arguments = new ArrayList<>(Arrays.stream(args).filter(Settings::isSetting).toList());
    rest = Arrays.stream(args).filter(arg -> !isSetting(arg)).toList();
  }

  /** A setting on the command line that there is none of, mistyped most likely. */
  Optional<String> unknown() {
    return arguments.stream()
        .map(argument -> argument.substring(2, argument.indexOf('=')))
        .filter(name -> !KnownSettings.has(name))
        .findFirst();
  }

  /** What the command line holds beside settings. */
  String[] rest() {
    return rest.toArray(String[]::new);
  }

  /** The value of a setting; null where it is not set. */
  String get(String name) {
    return environment().getProperty(name);
  }

  /** Binds settings to their types, without starting anything. */
  Binder binder() {
    return Binder.get(environment());
  }

  /** Sets what an option of a command stands for; it wins over whatever else is set. */
  void set(String name, String value) {
    arguments.removeIf(argument -> argument.startsWith("--" + name + "="));
    arguments.add("--" + name + "=" + value);
    environment = null;
  }

  /** Gives a setting another default, for this command. */
  void otherwise(String name, Object value) {
    defaults.put(name, value);
    environment = null;
  }

  Map<String, Object> defaults() {
    return defaults;
  }

  /**
   * The arguments to start the application with: those of the command line, and others that win.
   * Spring would take a setting that is given twice for a list.
   */
  String[] with(List<String> others) {
    List<String> all = new ArrayList<>(others);
    for (String argument : arguments) {
      String name = argument.substring(0, argument.indexOf('=') + 1);
      if (others.stream().noneMatch(other -> other.startsWith(name))) {
        all.add(argument);
      }
    }
    return all.toArray(String[]::new);
  }

  /** All that is set, as Spring sees it, without starting anything. */
  ConfigurableEnvironment environment() {
    if (environment == null) {
      StandardEnvironment made = new StandardEnvironment();
      made.getPropertySources()
          .addFirst(new SimpleCommandLinePropertySource(arguments.toArray(String[]::new)));
      made.getPropertySources().addLast(new MapPropertySource("defaultProperties", defaults));
      ConfigDataEnvironmentPostProcessor.applyTo(made);
      ConfigurationPropertySources.attach(made);
      environment = made;
    }
    return environment;
  }

  private static boolean isSetting(String argument) {
    return SETTING.matcher(argument).matches();
  }
}
