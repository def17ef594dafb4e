package io.fuhe.desk.api;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the calls are, for whoever writes a program. */
@RestController
@RequestMapping(Api.V1)
class Description {

  private static final MediaType YAML = MediaType.parseMediaType("application/yaml");
  private static final Resource FILE = new ClassPathResource("io/fuhe/desk/openapi.yaml");

  @GetMapping("/openapi.yaml")
  ResponseEntity<Resource> description() {
    return ResponseEntity.ok().contentType(YAML).body(FILE);
  }
}
