package io.fuhe.desk;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the auditor's desk is.
 *
 * @param port where it is served over HTTP while {@code fuhe serve} runs; there is none where no
 *     port is given
 * @param address which address of the machine it is served at
 * @param tls the name of the bundle {@code spring.ssl.bundle.*} with the certificate and key that
 *     it is served over HTTPS with; over HTTP where none is given
 */
@ConfigurationProperties("fuhe.desk")
public record DeskProperties(Integer port, @DefaultValue("127.0.0.1") String address, String tls) {

  /** What its addresses begin with. */
  public String scheme() {
    return tls == null ? "http" : "https";
  }
}
