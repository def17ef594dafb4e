package io.fuhe.batch;

import io.fuhe.i18n.Language;
import io.fuhe.mapping.MappingFile;
import io.fuhe.mapping.MappingLoader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Where mapping files come from: a folder, or the program itself. */
public final class MappingSource {

  private static final String BUILT_IN = "classpath*:/mappings/*.yaml";

  private static final String LETTER = "query-letter";

  private MappingSource() {}

  /**
   * The files of a folder, or the built-in ones.
   *
   * @param folder null for the built-in ones
   */
  public static List<MappingFile> files(Path folder) throws IOException {
    if (folder != null) {
      return MappingLoader.filesIn(folder);
    }
    List<MappingFile> files = new ArrayList<>();
    for (Resource resource : new PathMatchingResourcePatternResolver().getResources(BUILT_IN)) {
      files.add(
          new MappingFile(
              resource.getFilename(), resource.getContentAsString(StandardCharsets.UTF_8), true));
    }
    files.sort(Comparator.comparing(MappingFile::name));
    return files;
  }

  /**
   * The template of letters in a language: the one in a folder if it has one, or the built-in one.
   *
   * @param folder null for the built-in one
   */
  public static InputStream letterTemplate(Path folder, Language language) throws IOException {
    String name =
        language == Language.CHINESE ? LETTER + ".docx" : LETTER + "." + language.tag() + ".docx";
    if (folder != null && Files.exists(folder.resolve(name))) {
      return Files.newInputStream(folder.resolve(name));
    }
    return new ClassPathResource("mappings/" + name).getInputStream();
  }
}
