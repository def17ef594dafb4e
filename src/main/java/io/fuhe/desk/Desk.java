package io.fuhe.desk;

import io.fuhe.i18n.Language;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The desk while it is open. */
public final class Desk implements AutoCloseable {

  /** What no address should have, and some have. */
  private static final String TYPED = "[,],{,},|,^,`";

  private final ConfigurableApplicationContext context;

  private Desk(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /**
   * Opens it. The database must be up to date.
   *
   * @param defaults settings that hold where others are silent
   * @param arguments settings as on a command line
   * @param work what only the program around the desk can do
   */
  public static Desk open(
      DeskProperties properties,
      Language language,
      DeskWork work,
      Map<String, Object> defaults,
      List<String> arguments) {
    SpringApplication application = new SpringApplication(DeskConfiguration.class);
    application.setDefaultProperties(defaults);
    application.setRegisterShutdownHook(false);
    application.addInitializers(
        context -> {
          context.getBeanFactory().registerSingleton("deskLanguage", new DeskLanguage(language));
          context.getBeanFactory().registerSingleton("deskWork", work);
        });
    List<String> own =
        List.of(
            "--spring.main.web-application-type=servlet",
            "--server.port=" + properties.port(),
            "--server.address=" + properties.address(),
            // People type such addresses; browsers write them as they are typed.
            "--server.tomcat.relaxed-query-chars=" + TYPED,
            // A page tells thrice what it is narrowed to, and names of projects can be long.
            "--server.max-http-request-header-size=16KB",
            "--server.servlet.session.cookie.same-site=lax",
            "--server.servlet.session.timeout=8h",
            "--spring.session.jdbc.initialize-schema=never",
            "--spring.session.jdbc.table-name=desk_session",
            // Half of what a page of the worklist costs is expressions of its template.
            "--spring.thymeleaf.enable-spring-el-compiler=true",
            "--spring.thymeleaf.prefix=classpath:/io/fuhe/desk/page/",
            "--spring.web.resources.add-mappings=false",
            "--spring.jackson.deserialization.fail-on-unknown-properties=true",
            "--spring.servlet.multipart.enabled=false",
            "--management.endpoints.web.exposure.exclude=*");
    Stream<String> tls =
        properties.tls() == null
            ? Stream.empty()
            : Stream.of("--server.ssl.bundle=" + properties.tls());
    return new Desk(
        application.run(
            Stream.of(arguments.stream(), own.stream(), tls)
                .flatMap(Function.identity())
                .toArray(String[]::new)));
  }

  /** Where it listens. */
  public int port() {
    return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  @Override
  public void close() {
    context.close();
  }
}
