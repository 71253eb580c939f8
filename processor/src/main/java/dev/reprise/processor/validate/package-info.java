/**
 * Every complaint about one config at once. Each rule is one concern, judges the model, and says where in it what is
 * wrong. The rules know neither javac nor the generated code.
 */
@NullMarked
package dev.reprise.processor.validate;

import org.jspecify.annotations.NullMarked;
