/**
 * Footfall as an object: the stores, look-ups and use cases put together by hand, without HTTP. It owns no thread, reads
 * no environment variable and chooses no logging backend.
 */
@NullMarked
package dev.footfall.embedded;

import org.jspecify.annotations.NullMarked;
