package io.fuhe.mapping;

import io.fuhe.form.Weights;
import io.fuhe.mapping.layout.InvalidMappings;
import io.fuhe.mapping.layout.MappingFile;
import io.fuhe.mapping.layout.MappingLoader;
import io.fuhe.mapping.layout.Mappings;
import io.fuhe.mapping.layout.WeightsReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The mappings of the project, read once for all tests: no test changes them. */
public final class ProjectMappings {

  private static final Mappings LOADED = load();

  private ProjectMappings() {}

  public static Mappings get() {
    return LOADED;
  }

  /** The files that they are made of. */
  public static List<MappingFile> files() {
    try {
      return MappingLoader.filesIn(Path.of("mappings"));
    } catch (IOException | InvalidMappings e) {
      throw new IllegalStateException(e);
    }
  }

  /** How much weighs what speaks for looking at a unit. */
  public static Weights weights() {
    try {
      return WeightsReader.in(files());
    } catch (InvalidMappings e) {
      throw new IllegalStateException(e);
    }
  }

  private static Mappings load() {
    try {
      return new MappingLoader().load(files());
    } catch (InvalidMappings e) {
      throw new IllegalStateException(e);
    }
  }
}
