/**
 * YAML in and out: files as nodes with the characters written, plain trees as the text that PyYAML would print. The one
 * place that knows SnakeYAML, of which it uses the parser alone.
 */
@NullMarked
package dev.reprise.text.yaml;

import org.jspecify.annotations.NullMarked;
