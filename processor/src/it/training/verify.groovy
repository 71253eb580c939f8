// What a user meets: the generated code runs, and nothing of the processor is on the class path.
List<String> output = new File(basedir, 'target/output.txt').readLines()
assert output.size() == 2
List<String> beginnings = [
    'TrainConfig[optimizer=Adam[lr=3.0E-4, beta1=0.9], hidden=[64, 32], numEpochs=5, note=Optional.empty,',
    'TrainConfig[optimizer=Sgd[lr=0.5], hidden=[64, 32], numEpochs=6, note=Optional.empty,',
]
beginnings.eachWithIndex { String expected, int i ->
    assert output[i].startsWith(expected + ' run=RunSettings[name=run, ')
    assert output[i].contains(' seed=OptionalLong[7], ')
}

String generated = new File(basedir, 'target/generated-sources/annotations/com/example/SgdSchema.java').text
assert generated.contains('import dev.reprise.schema.Component;')
assert !generated.contains('shaded')

List<String> classPath = new File(basedir, 'target/classpath.txt').text.split(File.pathSeparator) as List
assert classPath.any { it.contains('reprise-runtime') }
classPath.findAll { it.endsWith('.jar') }.each { path ->
    assert !path.contains('reprise-processor')
    new java.util.jar.JarFile(path).withCloseable { jar ->
        jar.entries().each { entry ->
            assert !entry.name.contains('javapoet') && !entry.name.startsWith('com/google/auto/') : path + ': ' + entry.name
        }
    }
}

// The processor's jar has everything under its own name, and its POM asks for nothing.
File repository = new File(localRepositoryPath, 'dev/reprise/reprise-processor')
File directory = repository.listFiles().find { it.directory }
File processor = directory.listFiles().find { it.name.endsWith('.jar') }
new java.util.jar.JarFile(processor).withCloseable { jar ->
    jar.entries().findAll { it.name.endsWith('.class') }.each { entry ->
        assert entry.name.startsWith('dev/reprise/processor/')
        assert !entry.name.contains('Yaml')
    }
    assert jar.getEntry('META-INF/services/javax.annotation.processing.Processor')
    assert jar.getEntry('META-INF/gradle/incremental.annotation.processors')
}
def pom = new groovy.xml.XmlSlurper().parse(directory.listFiles().find { it.name.endsWith('.pom') })
assert pom.dependencies.dependency.findAll { it.scope.text() != 'test' }.size() == 0

// Asked for, and beside the classes.
File jsonSchema = new File(basedir, 'target/classes/META-INF/reprise/com.example.TrainConfig.schema.json')
def description = new groovy.json.JsonSlurper().parse(jsonSchema)
assert description['$id'] == 'urn:reprise:com.example.TrainConfig'
assert description.properties.keySet().containsAll(['optimizer', 'num_epochs', 'run'])
assert description['$defs'].RunSettings.properties.root.description == 'the directory of all runs'
