package io.fuhe.cli;

import java.util.Map;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Options that can be set once and for all: what is not given is what was set. */
final class SettingDefaults implements IDefaultValueProvider {

  private static final Map<String, String> SETTINGS =
      Map.of("--data", "fuhe.data", "--mappings", "fuhe.mappings");

  private final Settings settings;

  SettingDefaults(Settings settings) {
    this.settings = settings;
  }

  @Override
  public String defaultValue(ArgSpec argument) {
    return argument instanceof OptionSpec option && SETTINGS.containsKey(option.longestName())
        ? settings.get(SETTINGS.get(option.longestName()))
        : null;
  }
}
