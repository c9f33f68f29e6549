import { readFileSync } from "node:fs"; import pg from "pg";
const url="postgres://postgres@127.0.0.1:54391/t"; const N=100;
const cpu=(pid:number)=>{const f=readFileSync(`/proc/${pid}/stat`,"utf8").split(") ")[1]!.split(" ");return (Number(f[11])+Number(f[12]))*10;};
for (const name of process.argv.slice(2)) { const text=readFileSync(`/tmp/tiles/${name}.sql`,"utf8"); const cl=new pg.Client(url); await cl.connect(); const pid=(await cl.query("select pg_backend_pid() p")).rows[0].p;
 for(let i=0;i<10;i++) await cl.query({name:"q",text}); const a=cpu(pid); for(let i=0;i<N;i++) await cl.query({name:"q",text}); console.log(name, (cpu(pid)-a)/N); await cl.end(); }
