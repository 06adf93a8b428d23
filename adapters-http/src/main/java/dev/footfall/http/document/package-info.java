/** What all the APIs together are, for programs and for people: the document, and a page to try it. */
@NullMarked
package dev.footfall.http.document;

import org.jspecify.annotations.NullMarked;
