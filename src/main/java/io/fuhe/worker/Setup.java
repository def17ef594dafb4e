package io.fuhe.worker;

import io.fuhe.document.Limits;
import io.fuhe.mapping.layout.MappingFile;
import java.util.List;

/** What a worker is told once: it knows no folder but those of the files that it is given. */
record Setup(Limits limits, List<MappingFile> mappings) {}
