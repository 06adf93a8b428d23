/** What the tests of embedders need: a Footfall in memory, and a clock that stands still until it is moved. */
@NullMarked
package dev.footfall.junit;

import org.jspecify.annotations.NullMarked;
