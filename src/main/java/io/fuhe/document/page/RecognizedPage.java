package io.fuhe.document.page;

import java.util.List;

/**
 * What was recognized on a page that is a picture.
 *
 * @param content as any page prints it
 * @param confidences how sure each of the content's prints is, in percent
 */
public record RecognizedPage(PageContent content, List<Integer> confidences) {}
