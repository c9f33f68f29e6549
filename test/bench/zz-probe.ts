import { readFileSync } from "node:fs";
import pg from "pg";
import { openDatabase } from "../../server/db/connect.ts";
import { places } from "../../server/names/tiles.ts";
import { boxOf } from "../../server/tiles/grid.ts";
import { encodeTile } from "../../server/tiles/encode.ts";
const url="postgres://postgres@127.0.0.1:54391/t";
const T={z:14,x:13966,y:5933};
const cpu=(pid:number)=>{const f=readFileSync(`/proc/${pid}/stat`,"utf8").split(") ")[1]!.split(" ");return (Number(f[11])+Number(f[12]))*10;};
const d = await openDatabase({databaseUrl:url,dataDir:""},{acceptsLoss:true});
let captured: {sql:string,parameters:readonly unknown[]}|null=null;
const spy = new Proxy(d.db, {});
const N=150;
// ours through kysely
let f:any; for (let i=0;i<20;i++) { f = await places.features({db:d.db, box:boxOf(T), zoom:14, audience:0}); encodeTile(places,T,f);}
const c=process.cpuUsage(); for (let i=0;i<N;i++) await places.features({db:d.db, box:boxOf(T), zoom:14, audience:0}); const e=process.cpuUsage(c); console.log("node: kysely+pg+JSON ms", (e.user+e.system)/1000/N, f.lon.length);
const c2=process.cpuUsage(); for (let i=0;i<N;i++) encodeTile(places,T,f); const e2=process.cpuUsage(c2); console.log("node: encode ms", (e2.user+e2.system)/1000/N);
await d.close();
const q=(await import("node:fs")).readFileSync("/tmp/tiles/ours.sql","utf8");
for (const [name,text,named] of [["bare",readFileSync("/tmp/tiles/bare.sql","utf8"),true],["bare unnamed",readFileSync("/tmp/tiles/bare.sql","utf8"),false],["ours unnamed",q,false],["ours named",q,true]] as const) {
 const cl=new pg.Client(url); await cl.connect(); const pid=(await cl.query("select pg_backend_pid() p")).rows[0].p;
 const run=()=>cl.query(named?{name:"q",text}:text);
 for(let i=0;i<10;i++) await run(); const a=cpu(pid); for(let i=0;i<N;i++) await run(); console.log(name, (cpu(pid)-a)/N); await cl.end();
}
