package io.fuhe.desk;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the auditor's desk is.
 *
 * @param port where it is served over HTTP while {@code fuhe serve} runs; there is none where no
 *     port is given
 * @param address which address of the machine it is served at
 */
@ConfigurationProperties("fuhe.desk")
public record DeskProperties(Integer port, @DefaultValue("127.0.0.1") String address) {}
