package io.fuhe.cli;

import io.fuhe.batch.settings.MappingSource;
import java.nio.file.Files;
import java.util.Map;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Options that can be set once and for all: what is not given is what was set. Mappings that were
 * not set are those of the folder {@code mappings} where the program is run, if it is there.
 */
final class SettingDefaults implements IDefaultValueProvider {

  private static final String MAPPINGS = "--mappings";

  private static final Map<String, String> SETTINGS =
      Map.of("--data", "fuhe.data", MAPPINGS, "fuhe.mappings");

  private final Settings settings;

  SettingDefaults(Settings settings) {
    this.settings = settings;
  }

  @Override
  public String defaultValue(ArgSpec argument) {
    if (!(argument instanceof OptionSpec option) || !SETTINGS.containsKey(option.longestName())) {
      return null;
    }
    String set = settings.get(SETTINGS.get(option.longestName()));
    return set == null && option.longestName().equals(MAPPINGS) ? usualMappings() : set;
  }

  /** The folder that stands where the program is run, if one does. */
  private static String usualMappings() {
    return Files.isDirectory(MappingSource.USUAL) ? MappingSource.USUAL.toString() : null;
  }
}
