// A running installation on an embedded database that goes on writing; made to be killed. Prints its plan when it is built.
import { buildStage, keepWriting, openOn } from './backup-stage.ts'
import { buildTestWorld } from './world.ts'

const config = JSON.parse(process.argv[2] ?? '')
const { kernel } = await openOn(config)
const { units } = await buildTestWorld(kernel)
const plan = await buildStage(kernel, units)
keepWriting(kernel)
process.stdout.write(`${JSON.stringify(plan)}\n`)
