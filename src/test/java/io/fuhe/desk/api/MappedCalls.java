package io.fuhe.desk.api;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What the controllers of the desk answer, as their annotations say. */
public final class MappedCalls {

  private MappedCalls() {}

  /** A page or call. */
  public record Mapped(String method, String path, Method handler) {

    /** The status when all goes well. */
    public int status() {
      ResponseStatus status =
          AnnotatedElementUtils.findMergedAnnotation(handler, ResponseStatus.class);
      return (status == null ? HttpStatus.OK : status.code()).value();
    }

    /** Whether it is a call for programs. */
    public boolean isCall() {
      return path.startsWith(Api.ROOT + "/");
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  /** All of them, by path and method. */
  public static List<Mapped> all() {
    List<Mapped> all = new ArrayList<>();
    for (JavaClass each :
        new ClassFileImporter().importPackages("io.fuhe.desk.web", "io.fuhe.desk.api")) {
      Class<?> type = each.reflect();
      if (AnnotatedElementUtils.hasAnnotation(type, Controller.class)) {
        for (Method method : type.getDeclaredMethods()) {
          add(type, method, all);
        }
      }
    }
    all.sort(Comparator.comparing(Mapped::path).thenComparing(Mapped::method));
    return all;
  }

  private static void add(Class<?> type, Method method, List<Mapped> all) {
    RequestMapping mapping =
        AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
    if (mapping == null) {
      return;
    }
    RequestMapping above = AnnotatedElementUtils.findMergedAnnotation(type, RequestMapping.class);
    String root = above == null ? "" : above.path()[0];
    for (RequestMethod each : mapping.method()) {
      for (String path : mapping.path().length == 0 ? new String[] {""} : mapping.path()) {
        all.add(new Mapped(each.name(), root + path, method));
      }
    }
  }
}
