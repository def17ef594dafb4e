package io.fuhe.batch.settings;

import io.fuhe.i18n.Language;
import io.fuhe.mapping.layout.InvalidMappings;
import io.fuhe.mapping.layout.MappingFile;
import io.fuhe.mapping.layout.MappingLoader;
import io.fuhe.mapping.layout.RuleSettings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Where mapping files come from: a folder, and for each file that it does not have, the program
 * itself. A folder of one's own holds what is one's own and no copy of the rest.
 */
public final class MappingSource {

  /** The folder that is used where it is there and no other is named. */
  public static final Path USUAL = Path.of("mappings");

  /** Where the program is, and in no other of the places that classes come from. */
  private static final String BUILT_IN = "classpath:/mappings/*.yaml";

  private MappingSource() {}

  /**
   * The files of a folder and the built-in ones beside them, in the order of their names.
   *
   * @param folder null for the built-in ones alone
   * @param rules what a run is asked for, which comes last; null or blank where nothing is
   * @throws InvalidMappings when a file of the folder cannot be one
   */
  public static List<MappingFile> files(Path folder, String rules)
      throws IOException, InvalidMappings {
    List<MappingFile> files = new ArrayList<>(files(folder));
    if (rules != null && !rules.isBlank()) {
      files.add(RuleSettings.ofRun(rules));
    }
    return List.copyOf(files);
  }

  /**
   * The files of a folder and the built-in ones beside them, in the order of their names.
   *
   * @param folder null for the built-in ones alone
   * @throws InvalidMappings when a file of the folder cannot be one
   */
  public static List<MappingFile> files(Path folder) throws IOException, InvalidMappings {
    Map<String, MappingFile> files = builtIn();
    if (folder != null) {
      for (MappingFile own : MappingLoader.filesIn(folder)) {
        files.merge(own.name(), own, (known, ours) -> same(known, ours) ? known : ours);
      }
    }
    return List.copyOf(files.values());
  }

  /**
   * The names of the files of a folder that say something else than the built-in ones, templates
   * included.
   *
   * @param folder null for the built-in ones
   * @throws InvalidMappings when a file of the folder cannot be one
   */
  public static List<String> own(Path folder) throws IOException, InvalidMappings {
    if (folder == null) {
      return List.of();
    }
    List<String> names = new ArrayList<>();
    files(folder).stream()
        .filter(file -> !file.builtIn())
        .map(MappingFile::name)
        .forEach(names::add);
    for (Template template : Template.values()) {
      for (Language language : Language.values()) {
        if (isOwnTemplate(folder, template.file(language))) {
          names.add(template.file(language));
        }
      }
    }
    return names;
  }

  /**
   * A template in a language: the one in a folder if it has one, or the built-in one.
   *
   * @param folder null for the built-in one
   */
  public static InputStream template(Template template, Path folder, Language language)
      throws IOException {
    String name = template.file(language);
    return folder != null && Files.exists(folder.resolve(name))
        ? Files.newInputStream(folder.resolve(name))
        : new ByteArrayInputStream(builtIn(name));
  }

  private static Map<String, MappingFile> builtIn() throws IOException {
    Map<String, MappingFile> files = new TreeMap<>();
    for (Resource resource : new PathMatchingResourcePatternResolver().getResources(BUILT_IN)) {
      String yaml = resource.getContentAsString(StandardCharsets.UTF_8);
      files.put(resource.getFilename(), new MappingFile(resource.getFilename(), yaml, true));
    }
    return files;
  }

  private static byte[] builtIn(String name) throws IOException {
    return new ClassPathResource("mappings/" + name).getContentAsByteArray();
  }

  /** A copy of a built-in file, as it stood or with the line ends of another system. */
  private static boolean same(MappingFile builtIn, MappingFile own) {
    return own.yaml().replace("\r\n", "\n").equals(builtIn.yaml());
  }

  private static boolean isOwnTemplate(Path folder, String name) throws IOException {
    Path file = folder.resolve(name);
    return Files.isRegularFile(file) && !Arrays.equals(Files.readAllBytes(file), builtIn(name));
  }
}
