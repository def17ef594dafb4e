package io.fuhe.document.pdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup.RenderState;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentMembershipDictionary;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.rendering.RenderDestination;

/** Which layers of a document a viewer shows (ISO 32000-1, 8.11). */
final class OptionalContent {

  private final PDOptionalContentProperties properties;
  private final Map<COSDictionary, Boolean> known = new HashMap<>();

  /**
   * The layers of a document.
   *
   * @param properties as its catalog holds them, or null
   */
  OptionalContent(PDOptionalContentProperties properties) {
    this.properties = properties;
  }

  /** Whether content of a layer, or of layers together, is not shown; null is of no layer. */
  boolean hides(PDPropertyList layer) {
    if (properties == null || layer == null) {
      return false;
    }
    return known.computeIfAbsent(layer.getCOSObject(), any -> isHidden(layer));
  }

  private boolean isHidden(PDPropertyList layer) {
    if (layer instanceof PDOptionalContentGroup group) {
      return isOff(group);
    }
    if (!(layer instanceof PDOptionalContentMembershipDictionary membership)) {
      return false;
    }
    List<PDPropertyList> groups = membership.getOCGs();
    Predicate<PDPropertyList> off = g -> g instanceof PDOptionalContentGroup group && isOff(group);
    if (groups.isEmpty()) {
      return false;
    }
    COSName policy = membership.getVisibilityPolicy();
    return switch (policy == null ? "AnyOn" : policy.getName()) {
      case "AllOn" -> groups.stream().anyMatch(off);
      case "AnyOff" -> groups.stream().noneMatch(off);
      case "AllOff" -> !groups.stream().allMatch(off);
      default -> groups.stream().allMatch(off);
    };
  }

  private boolean isOff(PDOptionalContentGroup group) {
    return !properties.isGroupEnabled(group)
        || group.getRenderState(RenderDestination.VIEW) == RenderState.OFF;
  }
}
