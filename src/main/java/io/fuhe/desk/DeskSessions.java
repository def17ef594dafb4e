package io.fuhe.desk;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.DefaultDeserializer;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/** How sessions are kept in the database. */
@Configuration(proxyBeanMethods = false)
class DeskSessions {

  private static final Logger LOG = LoggerFactory.getLogger(DeskSessions.class);

  private static final String HSQLDB = "jdbc:hsqldb:";

  /** Two requests at once may be the first to say something; the later one holds. */
  private static final String PUT =
      "merge into %TABLE_NAME%_attributes a using (values(cast(? as char(36)), cast(? as"
          + " varchar(200)), cast(? as longvarbinary))) v (id, name, bytes) on"
          + " a.session_primary_id = v.id and a.attribute_name = v.name when matched then update"
          + " set a.attribute_bytes = v.bytes when not matched then insert (session_primary_id,"
          + " attribute_name, attribute_bytes) values (v.id, v.name, v.bytes)";

  @Bean
  SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionQueries(
      @Value("${spring.datasource.url}") String url) {
    return url.startsWith(HSQLDB)
        ? sessions -> sessions.setCreateSessionAttributeQuery(PUT)
        : new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
  }

  /** What an older version wrote and this one cannot read counts as not there: one logs in anew. */
  @Bean
  ConversionService springSessionConversionService() {
    GenericConversionService conversion = new GenericConversionService();
    conversion.addConverter(Object.class, byte[].class, new SerializingConverter());
    conversion.addConverter(byte[].class, Object.class, DeskSessions::read);
    return conversion;
  }

  private static Object read(byte[] bytes) {
    try {
      return new DefaultDeserializer(DeskSessions.class.getClassLoader())
          .deserializeFromByteArray(bytes);
    } catch (IOException | RuntimeException | LinkageError e) {
      LOG.debug("a session of another version", e);
      return null;
    }
  }
}
